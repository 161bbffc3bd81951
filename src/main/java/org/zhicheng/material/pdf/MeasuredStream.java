package org.zhicheng.material.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A stream that is measured before it is unpacked into memory. The parser unpacks objects and lists of objects, which
 * every writer packs with deflate alone, if at all; the reader of text unpacks pages and fonts.
 */
final class MeasuredStream extends COSStream {

    private static final int CHUNK = 64 * 1024;
    private static final int DEFLATE_HEADER = 2;
    private static final long LONGEST_ROW_BITS = 1 << 20;
    private static final int NO_PREDICTOR = 1;

    private final PdfBudget budget;

    MeasuredStream(RandomAccessStreamCache cache, RandomAccessReadView content, PdfBudget budget) throws IOException {
        super(cache, content);
        this.budget = budget;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        measure();
        RandomAccessRead view = super.createView();
        count(view);
        view.seek(0);
        return view;
    }

    /** Measures first, because this unpacks the whole stream at once. */
    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        measure();
        return super.createInputStream(options);
    }

    /**
     * Unpacks at most so many bytes, outside the budget.
     *
     * @return empty where the stream is packed by other means than deflate
     */
    Optional<byte[]> beginning(int most) throws IOException {
        COSBase filter = filter();
        if (filter == null) {
            try (InputStream content = createRawInputStream()) {
                return Optional.of(content.readNBytes(most));
            }
        }
        if (!isDeflated(filter) || row().isPresent()) {
            return Optional.empty();
        }
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        unpack((chunk, length) -> {
            beginning.write(chunk, 0, Math.min(length, most - beginning.size()));
            return beginning.size() < most;
        });
        return Optional.of(beginning.toByteArray());
    }

    /** Unpacks the stream piece by piece, up to the first byte that is another one. */
    boolean isNothingBut(byte value) throws IOException {
        if (!isDeflated(filter()) || row().isPresent()) {
            return false;
        }
        boolean[] other = {false};
        unpack((chunk, length) -> {
            TooComplexException.checkWanted();
            for (int i = 0; i < length && !other[0]; i++) {
                other[0] = chunk[i] != value;
            }
            return !other[0];
        });
        return !other[0];
    }

    private void measure() throws IOException {
        COSBase filter = filter();
        if (filter == null) {
            budget.unpacked(getLength());
        } else if (isDeflated(filter)) {
            checkRows();
            unpack((chunk, length) -> {
                budget.unpacked(length);
                return true;
            });
        } else {
            throw new TooComplexException("objects packed by " + filter);
        }
    }

    private static boolean isDeflated(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    private COSBase filter() {
        COSBase filters = getFilters();
        if (filters instanceof COSArray list && list.size() <= 1) {
            return list.size() == 0 ? null : list.getObject(0);
        }
        return filters;
    }

    /** Limits the rows of a predictor, because the parser takes memory for a whole row. */
    private void checkRows() {
        row().ifPresent(row -> {
            double bits = (double) row.getInt(COSName.COLUMNS, 1)
                    * row.getInt(COSName.COLORS, 1)
                    * row.getInt(COSName.BITS_PER_COMPONENT, 8);
            if (bits <= 0 || bits > LONGEST_ROW_BITS) {
                throw new TooComplexException("rows of " + bits + " bits");
            }
        });
    }

    private Optional<COSDictionary> row() {
        COSBase settings = getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
        if (settings instanceof COSArray list && list.size() > 0) {
            settings = list.getObject(0);
        }
        return settings instanceof COSDictionary row && row.getInt(COSName.PREDICTOR, NO_PREDICTOR) != NO_PREDICTOR
                ? Optional.of(row)
                : Optional.empty();
    }

    /** Unpacks as the parser does: whatever the header says, and as far as the data go. */
    private void unpack(Unpacked unpacked) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream packed = createRawInputStream()) {
            packed.skipNBytes(Math.min(DEFLATE_HEADER, getLength()));
            byte[] input = new byte[CHUNK];
            byte[] output = new byte[CHUNK];
            boolean wanted = true;
            while (wanted && !inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = packed.read(input);
                    if (read < 0) {
                        return;
                    }
                    inflater.setInput(input, 0, read);
                }
                wanted = unpacked.take(output, inflater.inflate(output));
            }
        } catch (DataFormatException damaged) {
            // the parser stops at the same byte, and takes what came before
        } finally {
            inflater.end();
        }
    }

    /** Takes unpacked bytes, and returns whether it wants more. */
    private interface Unpacked {

        boolean take(byte[] chunk, int length);
    }

    private void count(RandomAccessRead content) throws IOException {
        COSArray widths = getCOSArray(COSName.W);
        if (widths != null) {
            countPlaces(content.length(), widths);
        }
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
            long parts = 0;
            for (int i = 0; i < read; i++) {
                switch (chunk[i]) {
                    case '[', '<', '(', '/', 'R', '.' -> parts++;
                    default -> {}
                }
            }
            budget.parts(widths == null ? parts : 0);
        }
    }

    /** Counts the entries of a list of objects; entries of no width would never come to an end. */
    private void countPlaces(long length, COSArray widths) {
        long width = 0;
        for (int i = 0; i < widths.size(); i++) {
            width += Math.max(0, widths.getInt(i, 0));
        }
        if (width == 0) {
            throw new DamagedPdfException("places of no width");
        }
        budget.parts(length / width);
    }
}
