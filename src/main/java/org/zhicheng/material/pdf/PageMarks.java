package org.zhicheng.material.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.util.Matrix;

/** Finds the images that a page places, and how much it writes: not everything that its resources hold. */
final class PageMarks {

    private static final int MOST_PLACED = 1_000;
    private static final int MOST_SAVED = 100;
    private static final int DEEPEST = 5;
    private static final int BYTES_OF_COMPOSITE = 2;

    private final Set<COSStream> images = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Reading reading;
    private double dots;
    private double largest;
    private int letters;
    private int placed;
    private boolean nested;

    private PageMarks(Reading reading) {
        this.reading = reading;
    }

    /** @return empty where the content cannot be read in simple ways */
    static Optional<PageMarks> of(PageContent content, COSDictionary resources, Reading reading) {
        PageMarks marks = new PageMarks(reading);
        try {
            return marks.add(content, resources, new AffineTransform(), 0) ? Optional.of(marks) : Optional.empty();
        } catch (IOException | ClassCastException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    /** Returns each image once. */
    List<COSStream> images() {
        return new ArrayList<>(images);
    }

    /** Returns the dots of all images together. */
    double dots() {
        return dots;
    }

    /** Returns the area of the image that covers most, in square points. */
    double largest() {
        return largest;
    }

    int letters() {
        return letters;
    }

    /** Returns whether the page places other content within its own. */
    boolean isNested() {
        return nested;
    }

    private boolean add(PageContent content, COSDictionary resources, AffineTransform place, int depth)
            throws IOException {
        Optional<byte[]> words = reading.next(content);
        if (words.isEmpty() || depth > DEEPEST) {
            return false;
        }
        Deque<AffineTransform> saved = new ArrayDeque<>();
        AffineTransform now = place;
        int bytesOfLetter = 1;
        List<COSBase> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(words.get());
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            switch (operator.getName()) {
                case OperatorName.SAVE -> {
                    if (saved.size() >= MOST_SAVED) {
                        return false;
                    }
                    saved.push(new AffineTransform(now));
                }
                case OperatorName.RESTORE -> now = saved.isEmpty() ? now : saved.pop();
                case OperatorName.CONCAT -> now = moved(now, operands);
                case OperatorName.SET_FONT_AND_SIZE -> bytesOfLetter = bytesOfLetter(resources, operands);
                case OperatorName.SHOW_TEXT,
                        OperatorName.SHOW_TEXT_ADJUSTED,
                        OperatorName.SHOW_TEXT_LINE,
                        OperatorName.SHOW_TEXT_LINE_AND_SPACE -> letters += bytes(operands) / bytesOfLetter;
                case OperatorName.BEGIN_INLINE_IMAGE -> dots += dots(operator.getImageParameters());
                case OperatorName.DRAW_OBJECT -> {
                    if (++placed > MOST_PLACED
                            || !place(entry(resources, COSName.XOBJECT, operands), now, depth, resources)) {
                        return false;
                    }
                }
                default -> {}
            }
            operands.clear();
        }
        return true;
    }

    private boolean place(COSBase part, AffineTransform now, int depth, COSDictionary resources) throws IOException {
        if (!(part instanceof COSStream stream)) {
            return true;
        }
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(kind)) {
            if (images.add(stream)) {
                dots += dots(stream);
            }
            largest = Math.max(largest, Math.abs(now.getDeterminant()));
        } else if (COSName.FORM.equals(kind)) {
            nested = true;
            AffineTransform inside = new AffineTransform(now);
            inside.concatenate(Matrix.createMatrix(stream.getDictionaryObject(COSName.MATRIX))
                    .createAffineTransform());
            COSBase own = stream.getDictionaryObject(COSName.RESOURCES);
            return add(PageContent.of(stream), own instanceof COSDictionary some ? some : resources, inside, depth + 1);
        }
        return true;
    }

    private static AffineTransform moved(AffineTransform now, List<COSBase> operands) {
        double[] numbers = operands.stream()
                .mapToDouble(operand -> ((COSNumber) operand).floatValue())
                .toArray();
        AffineTransform moved = new AffineTransform(now);
        moved.concatenate(new AffineTransform(numbers));
        return moved;
    }

    private static int bytesOfLetter(COSDictionary resources, List<COSBase> operands) {
        return entry(resources, COSName.FONT, operands) instanceof COSDictionary font
                        && COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))
                ? BYTES_OF_COMPOSITE
                : 1;
    }

    private static int bytes(Iterable<COSBase> operands) {
        int bytes = 0;
        for (COSBase operand : operands) {
            if (operand instanceof COSString text) {
                bytes += text.getBytes().length;
            } else if (operand instanceof COSArray list) {
                bytes += bytes(list);
            }
        }
        return bytes;
    }

    private static double dots(COSDictionary image) {
        return Math.max(0.0, image.getInt(COSName.WIDTH, COSName.W, 0))
                * Math.max(0, image.getInt(COSName.HEIGHT, COSName.H, 0));
    }

    private static COSBase entry(COSDictionary resources, COSName kind, List<COSBase> operands) {
        return resources != null
                        && resources.getDictionaryObject(kind) instanceof COSDictionary entries
                        && operands.get(0) instanceof COSName name
                ? entries.getDictionaryObject(name)
                : null;
    }

    /** Limits how much content of one document is read for this. */
    static final class Reading {

        private static final int LONGEST = 64 * 1024;
        private static final long MOST_BYTES = 8L * 1024 * 1024;

        private long read;

        private Optional<byte[]> next(PageContent content) {
            TooComplexException.checkWanted();
            Optional<byte[]> words = read > MOST_BYTES ? Optional.empty() : content.unpacked(LONGEST);
            read += words.map(some -> some.length).orElse(LONGEST);
            return words;
        }
    }
}
