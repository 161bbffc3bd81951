package org.zhicheng.letter.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.zhicheng.letter.paper.Sheet.Box;
import org.zhicheng.letter.paper.Sheet.Type;

/**
 * One A4 page that is handed out: a double frame, a title, names with their values on lines, and at the foot a code that a
 * phone reads beside the office that signs. Each stroke goes to a PDF and to an OFD, which therefore show the same. Sizes
 * in points.
 */
public final class Diploma implements AutoCloseable {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float FRAME = 36;
    private static final float MARGIN = 96;
    private static final float LABEL = 92;
    private static final float TEXT = 14;
    private static final float SMALL = 9;
    private static final float LEADING = 38;
    /** 5.3 cm: half a millimetre for each of some hundred modules, which an old phone reads from 20 cm. */
    private static final float CODE = 150;

    private static final float FOOT = 128;
    private static final Color RED = new Color(0xA4, 0x1E, 0x22);
    private static final Color INK = new Color(0x1F, 0x23, 0x28);
    private static final Color FAINT = new Color(0x6B, 0x72, 0x80);
    private static final Color LINE = new Color(0xD8, 0xC9, 0xC4);

    private final PdfSheet pdf;
    private final OfdSheet ofd;
    private final List<Sheet> sheets;
    private final PaperFont.Face face;
    private float y = HEIGHT - 150;

    public Diploma(PaperFont font) throws IOException {
        this.pdf = new PdfSheet(font);
        this.face = pdf.face();
        this.ofd = new OfdSheet(face);
        this.sheets = List.of(pdf, ofd);
        frame(FRAME, 2.4f);
        frame(FRAME + 6, 0.7f);
    }

    private void frame(float inset, float lineWidth) throws IOException {
        for (Sheet sheet : sheets) {
            sheet.frame(new Box(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset), lineWidth, RED);
        }
    }

    public void head(String title, String kind) throws IOException {
        centred(spaced(title), 30, y, RED, true);
        centred(kind, 12, y - 30, FAINT, false);
        y -= 96;
    }

    /** Writes a name and its value; a value that is too long for the line is set smaller. */
    public void line(String name, String value) throws IOException {
        print(face.printable(name), 12, MARGIN, y, FAINT, false);
        String text = face.printable(value);
        float room = WIDTH - 2 * MARGIN - LABEL;
        float size = Math.min(TEXT, TEXT * room / Math.max(room, face.width(text, TEXT)));
        print(text, size, MARGIN + LABEL, y, INK, true);
        for (Sheet sheet : sheets) {
            sheet.fill(List.of(new Box(MARGIN + LABEL - 6, y - 9, WIDTH - 2 * MARGIN - LABEL + 6, 0.6f)), LINE);
        }
        y -= LEADING;
    }

    /** @param words beneath the code, line by line */
    public void code(String text, String... words) throws IOException {
        BitMatrix modules = modules(text);
        float module = CODE / modules.getWidth();
        List<Box> dark = new ArrayList<>();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    int from = column;
                    while (column + 1 < modules.getWidth() && modules.get(column + 1, row)) {
                        column++;
                    }
                    float low = FOOT + CODE - (row + 1) * module;
                    dark.add(new Box(MARGIN + from * module, low, (column - from + 1) * module, module));
                }
            }
        }
        for (Sheet sheet : sheets) {
            sheet.fill(dark, Color.BLACK);
        }
        float base = FOOT - 14;
        for (String line : words) {
            print(face.printable(line), SMALL, MARGIN, base, FAINT, false);
            base -= 13;
        }
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.L));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code", e);
        }
    }

    /** Writes what limits the page into its middle, above code and office. */
    public void note(String text) throws IOException {
        String printable = face.printable(text);
        float room = WIDTH - 2 * FRAME - 24;
        float size = Math.min(TEXT, TEXT * room / Math.max(room, face.width(printable, TEXT)));
        print(printable, size, (WIDTH - face.width(printable, size)) / 2, FOOT + CODE + 22, RED, true);
    }

    public void office(String name, String day) throws IOException {
        right(name, 13, FOOT + 44);
        right(day, 13, FOOT + 18);
    }

    /** @param title by which readers name the document */
    public void finish(String title, String foot, OutputStream pdfTarget, OutputStream ofdTarget) throws IOException {
        centred(foot, SMALL, FRAME + 20, FAINT, false);
        pdf.finish(title, pdfTarget);
        ofd.finish(title, ofdTarget);
    }

    @Override
    public void close() throws IOException {
        ofd.close();
        pdf.close();
    }

    /** Sets a short title wide. */
    private static String spaced(String title) {
        return title.length() > 6 ? title : String.join(" ", title.split(""));
    }

    private void centred(String text, float size, float base, Color color, boolean bold) throws IOException {
        String printable = face.printable(text);
        print(printable, size, (WIDTH - face.width(printable, size)) / 2, base, color, bold);
    }

    private void right(String text, float size, float base) throws IOException {
        String printable = face.printable(text);
        float room = WIDTH - 2 * MARGIN - CODE - 12;
        float fitting = Math.min(size, size * room / Math.max(room, face.width(printable, size)));
        print(printable, fitting, WIDTH - MARGIN - face.width(printable, fitting), base, INK, false);
    }

    private void print(String text, float size, float x, float base, Color color, boolean bold) throws IOException {
        for (Sheet sheet : sheets) {
            sheet.print(text, new Type(size, color, bold), x, base);
        }
    }
}
