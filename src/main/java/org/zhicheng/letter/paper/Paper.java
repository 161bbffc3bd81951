package org.zhicheng.letter.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Lays out A4 paper from top to bottom, as offices lay their letters out: a centred title, paragraphs that begin two
 * characters in, lines for signature and seal at the right, tables with a name and a value. Sizes in points.
 */
public final class Paper implements AutoCloseable {

    private static final float MARGIN = 72;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TITLE = 20;
    private static final float HEADING = 14;
    private static final float TEXT = 12;
    private static final float NOTE = 9;
    private static final float LEADING = 1.75f;
    private static final float CELL = 5;
    private static final float LABEL = 110;
    /** A line does not begin with these. */
    private static final String CLOSING = "，。；：、！？）》”’」』】…";
    /** A line does not end with these. */
    private static final String OPENING = "（《“‘「『【";

    private final PDDocument document = new PDDocument();
    private final PaperFont.Face face;
    private PDPageContentStream content;
    private float y;

    public Paper(PaperFont font) throws IOException {
        this.face = font.open(document);
        turn();
    }

    public void title(String text) throws IOException {
        y -= 10;
        for (String line : wrapped(face.printable(text), TITLE, WIDTH)) {
            line(line, TITLE, MARGIN + (WIDTH - face.width(line, TITLE)) / 2, true);
        }
        y -= 12;
    }

    public void heading(String text) throws IOException {
        room(3 * HEADING * LEADING);
        y -= 6;
        line(face.printable(text), HEADING, MARGIN, true);
        y -= 7;
    }

    /** Writes the addressee of the letter, flush left. */
    public void flush(String text) throws IOException {
        lines(text, TEXT, MARGIN, WIDTH);
    }

    public void paragraph(String text) throws IOException {
        lines("　　" + text, TEXT, MARGIN, WIDTH);
    }

    /** Writes a line for signatures and seals, right of the middle. */
    public void signature(String text) throws IOException {
        lines(text, TEXT, MARGIN + WIDTH * 0.48f, WIDTH * 0.52f);
    }

    public void note(String text) throws IOException {
        y -= 6;
        lines(text, NOTE, MARGIN, WIDTH);
    }

    public void gap() {
        y -= TEXT;
    }

    /** Writes a name and its value with lines around them; a long value goes on on the next page. */
    public void row(String name, String value) throws IOException {
        List<String> names = wrapped(face.printable(name), TEXT, LABEL - 2 * CELL);
        List<String> values = new ArrayList<>();
        for (String part : value.split("\n", -1)) {
            values.addAll(wrapped(face.printable(part), TEXT, WIDTH - LABEL - 2 * CELL));
        }
        int all = Math.max(names.size(), values.size());
        int next = 0;
        while (next < all) {
            room(2 * TEXT * LEADING);
            int fit = Math.max(1, (int) ((y - MARGIN - CELL) / (TEXT * LEADING)));
            int count = Math.min(fit, all - next);
            cells(part(names, next, count), part(values, next, count), count);
            next += count;
        }
    }

    private static List<String> part(List<String> lines, int from, int count) {
        return lines.subList(Math.min(from, lines.size()), Math.min(from + count, lines.size()));
    }

    /** Numbers the pages, with a word about the document beside, and writes it. */
    public void finish(String footer, PageNumber pageNumber, OutputStream target) throws IOException {
        content.close();
        int total = document.getNumberOfPages();
        for (int page = 0; page < total; page++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true)) {
                content = foot;
                print(face.printable(footer), NOTE, MARGIN, 40, false);
                String number = face.printable(pageNumber.of(page + 1, total));
                print(number, NOTE, MARGIN + WIDTH - face.width(number, NOTE), 40, false);
            }
        }
        document.save(target);
    }

    /** The characters in whose place there are gaps for a hand, in the order in which they were written. */
    public Set<String> gaps() {
        return face.missing();
    }

    @Override
    public void close() throws IOException {
        document.close();
        face.close();
    }

    /** Prints the number of each page: 第 1 页，共 3 页. */
    @FunctionalInterface
    public interface PageNumber {

        String of(int page, int total);
    }

    private void cells(List<String> names, List<String> values, int count) throws IOException {
        float height = count * TEXT * LEADING + CELL;
        float top = y;
        for (int i = 0; i < count; i++) {
            float base = top - CELL - TEXT - i * TEXT * LEADING;
            if (i < names.size()) {
                print(names.get(i), TEXT, MARGIN + CELL, base, false);
            }
            if (i < values.size()) {
                print(values.get(i), TEXT, MARGIN + LABEL + CELL, base, false);
            }
        }
        content.setLineWidth(0.6f);
        content.addRect(MARGIN, top - height, LABEL, height);
        content.addRect(MARGIN + LABEL, top - height, WIDTH - LABEL, height);
        content.stroke();
        y = top - height;
    }

    private void lines(String text, float size, float x, float width) throws IOException {
        for (String line : wrapped(face.printable(text), size, width)) {
            line(line, size, x, false);
        }
    }

    private void line(String text, float size, float x, boolean bold) throws IOException {
        room(size * LEADING);
        y -= size * LEADING;
        print(text, size, x, y, bold);
    }

    private void print(String text, float size, float x, float base, boolean bold) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(0.4f);
        content.newLineAtOffset(x, base);
        face.show(content, text, size);
        content.endText();
    }

    private void room(float needed) throws IOException {
        if (y - needed < MARGIN) {
            turn();
        }
    }

    private void turn() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /**
     * Breaks lines between any two characters but inside of words and numbers, never before a closing mark and never
     * behind an opening one.
     */
    private List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int[] piece : pieces(text)) {
            String characters = new String(piece, 0, piece.length);
            float wide = face.width(characters, size);
            boolean stays = CLOSING.contains(characters) && used + wide <= width + size;
            if (used + wide > width && line.length() > 0 && !stays) {
                int end = line.length();
                while (end > 1 && OPENING.indexOf(line.charAt(end - 1)) >= 0) {
                    end--;
                }
                lines.add(line.substring(0, end));
                line.delete(0, end);
                used = face.width(line.toString(), size);
            }
            line.append(characters);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Single characters; runs of Latin or Arabic letters and digits in one piece, as long as they fit a line. */
    private static List<int[]> pieces(String text) {
        List<int[]> pieces = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        int start = 0;
        while (start < characters.length) {
            int end = start + 1;
            while (end < characters.length
                    && end - start < 30
                    && joins(characters[end - 1])
                    && joins(characters[end])) {
                end++;
            }
            pieces.add(Arrays.copyOfRange(characters, start, end));
            start = end;
        }
        return pieces;
    }

    private static boolean joins(int character) {
        boolean letter = character < 0x250 || ArabicScript.isPartOf(character);
        return letter && !Character.isWhitespace(character) && character != '_';
    }
}
