package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.util.FileSystemUtils;
import org.zhicheng.Proves;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.problem.Problem;

/** A page is called blank only where who draws it draws nothing on it. */
@Tag("long")
class BlankPagesTest {

    private static final Problem BLANK = Problem.warn("F05", "/materials/x", Words.say("material.F05.blank", "1"));
    private static final float DPI = 75;
    /** Paler than any pencil. */
    private static final int PALE = 225;
    /** Dust. */
    private static final double MOST_DARK = 0.0002;

    private static PdfInspection inspection;
    private static Path folder;

    /** @param settings what else the picture says of itself, where its kind has that */
    record Sheet(String kind, Color ink, List<Rectangle> marks, Map<COSName, COSBase> settings) {

        byte[] pdf() {
            boolean fits = kind.equals("fax") || kind.equals("deflate") && !settings.containsKey(COSName.DECODE_PARMS);
            return Pdfs.sheet(kind, ink, marks, fits ? settings : Map.of());
        }
    }

    @BeforeContainer
    static void open() throws IOException {
        inspection = new PdfInspection(Words.MESSAGES);
        folder = Files.createTempDirectory("blank");
    }

    @AfterContainer
    static void close() throws IOException {
        inspection.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(tries = 60)
    @Proves("F05")
    void nothingIsDrawnOnWhatIsCalledBlank(@ForAll("sheets") Sheet sheet) throws IOException {
        byte[] pdf = sheet.pdf();
        if (problems(pdf).contains(BLANK)) {
            assertThat(darkness(pdf)).isLessThan(MOST_DARK);
        }
    }

    @Example
    @Proves("F05")
    void seesWhatIsPaleOrSmall() throws IOException {
        List<Rectangle> logo = List.of(new Rectangle(100, 100, 400, 300));
        List<Rectangle> pageNumber = List.of(
                new Rectangle(600, 1700, 12, 20), new Rectangle(620, 1700, 12, 20), new Rectangle(640, 1700, 12, 20));

        assertThat(problems(Pdfs.sheet("jpeg", Color.BLACK, List.of(), Map.of())))
                .containsExactly(BLANK);
        for (Color pale : List.of(
                new Color(195, 195, 195), new Color(225, 225, 225), new Color(255, 255, 0), new Color(255, 200, 200))) {
            assertThat(problems(Pdfs.sheet("jpeg", pale, logo, Map.of())))
                    .as(pale.toString())
                    .isEmpty();
        }
        assertThat(problems(Pdfs.sheet("jpeg", Color.BLACK, pageNumber, Map.of())))
                .isEmpty();
    }

    /** Found where only each third dot was looked at: two dots high is what fits between. */
    @Example
    @Proves("F05")
    void seesWhatIsThin() throws IOException {
        List<Rectangle> thin = List.of(new Rectangle(101, 301, 57, 2), new Rectangle(301, 901, 25, 8));
        List<Rectangle> between = List.of(
                new Rectangle(101, 301, 36, 2), new Rectangle(301, 901, 36, 2), new Rectangle(701, 1201, 36, 2));

        for (String kind : List.of("jpeg", "fax")) {
            for (List<Rectangle> marks : List.of(thin, between)) {
                byte[] pdf = Pdfs.sheet(kind, Color.BLACK, marks, Map.of());
                assertThat(darkness(pdf)).isGreaterThan(MOST_DARK);
                assertThat(problems(pdf)).as(kind).isEmpty();
            }
        }
    }

    /** What would be white by itself is black, or all ink. */
    @Example
    void knowsWhatWhiteMeans() throws IOException {
        for (Map<COSName, COSBase> settings : List.of(
                Map.<COSName, COSBase>of(COSName.DECODE, numbers(1, 0)),
                Map.<COSName, COSBase>of(COSName.COLORSPACE, COSNull.NULL),
                Map.<COSName, COSBase>of(COSName.COLORSPACE, separation()))) {
            assertThat(problems(Pdfs.sheet("deflate", Color.BLACK, List.of(), settings)))
                    .isEmpty();
        }
        assertThat(problems(Pdfs.sheet("fax", Color.BLACK, List.of(), blackIsOne())))
                .isEmpty();
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        Arbitrary<Rectangle> mark = Combinators.combine(
                        Arbitraries.integers().between(0, 1200),
                        Arbitraries.integers().between(0, 1700),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 60))
                .as(Rectangle::new);
        Arbitrary<Color> colour = Combinators.combine(
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, 255))
                .as(Color::new);
        Arbitrary<Map<COSName, COSBase>> settings = Arbitraries.of(List.of(
                Map.<COSName, COSBase>of(), Map.<COSName, COSBase>of(COSName.DECODE, numbers(1, 0)), blackIsOne()));
        return Combinators.combine(
                        Arbitraries.of("jpeg", "fax", "deflate"),
                        colour,
                        mark.list().ofMaxSize(3),
                        settings)
                .as(Sheet::new);
    }

    private static COSArray numbers(int... numbers) {
        COSArray array = new COSArray();
        for (int number : numbers) {
            array.add(COSInteger.get(number));
        }
        return array;
    }

    private static Map<COSName, COSBase> blackIsOne() {
        COSDictionary settings = new COSDictionary();
        settings.setInt(COSName.K, -1);
        settings.setInt(COSName.COLUMNS, 1240);
        settings.setInt(COSName.ROWS, 1754);
        settings.setBoolean(COSName.getPDFName("BlackIs1"), true);
        return Map.of(COSName.DECODE_PARMS, settings);
    }

    /** One ink, of which 1 is all there is. */
    private static COSArray separation() {
        COSDictionary mixing = new COSDictionary();
        mixing.setInt(COSName.FUNCTION_TYPE, 2);
        mixing.setInt(COSName.N, 1);
        mixing.setItem(COSName.DOMAIN, numbers(0, 1));
        mixing.setItem(COSName.C0, numbers(1));
        mixing.setItem(COSName.C1, numbers(0));
        COSArray colours = new COSArray();
        colours.add(COSName.SEPARATION);
        colours.add(COSName.getPDFName("Ink"));
        colours.add(COSName.DEVICEGRAY);
        colours.add(mixing);
        return colours;
    }

    private static double darkness(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            long dark = 0;
            for (int dot : page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())) {
                dark += Math.min(dot & 0xFF, Math.min(dot >> 8 & 0xFF, dot >> 16 & 0xFF)) < PALE ? 1 : 0;
            }
            return dark / ((double) page.getWidth() * page.getHeight());
        }
    }

    /** With a file of its own: what jqwik gives up shrinking goes on beside what it runs next. */
    private static List<Problem> problems(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "upload", ".pdf"), content);
        try {
            return inspection.inspect(file, "a.pdf", "/materials/x").problems();
        } finally {
            Files.delete(file);
        }
    }
}
