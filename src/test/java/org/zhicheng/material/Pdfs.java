package org.zhicheng.material;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;

/** Files that people upload, and files that nobody should. */
public final class Pdfs {

    private static final float POINTS = 72;

    private Pdfs() {}

    /** Harmless pages with a line of text; each number of pages gives other bytes. */
    public static byte[] a4(int pages) {
        return made(document -> text(document, pages, "page"));
    }

    /** Harmless, and different from all others by its words (ASCII). */
    public static byte[] saying(String words) {
        return made(document -> text(document, 1, words));
    }

    /** Only names its Chinese font, as Adobe's makers did: a reader must bring the map of characters. */
    public static byte[] fontLeftOut(String words) {
        StringBuilder letters = new StringBuilder();
        for (byte part : words.getBytes(Charset.forName("GBK"))) {
            letters.append("\\%03o".formatted(part & 0xff));
        }
        return made(document -> {
            COSDictionary collection = new COSDictionary();
            collection.setString(COSName.REGISTRY, "Adobe");
            collection.setString(COSName.ORDERING, "GB1");
            collection.setInt(COSName.SUPPLEMENT, 2);
            COSDictionary descendant = font("CIDFontType0", "STSong-Light");
            descendant.setItem(COSName.CIDSYSTEMINFO, collection);
            COSDictionary font = font("Type0", "STSong-Light-GBK-EUC-H");
            font.setName(COSName.ENCODING, "GBK-EUC-H");
            font.setItem(COSName.DESCENDANT_FONTS, array(descendant));
            showing(document, letters.toString(), font);
        });
    }

    /** What can be read in it, without white space. */
    public static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens without a password, but may not be changed. */
    public static byte[] encrypted() {
        return restricted(a4(1), 256, true);
    }

    public static byte[] withPassword() {
        return protectedBy(a4(1), "secret", 256, true);
    }

    /** As {@link #encrypted}: what may not be changed may also act. */
    public static byte[] restricted(byte[] pdf, int bits, boolean aes) {
        return protectedBy(pdf, "", bits, aes);
    }

    public static byte[] scriptOnOpen() {
        return made(document -> {
            text(document, 1, "page");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        });
    }

    /** The script hangs behind another, harmless action of a link. */
    public static byte[] scriptBehindLink() {
        return made(document -> {
            text(document, 1, "page");
            PDAnnotationLink link = new PDAnnotationLink();
            COSDictionary harmless = new COSDictionary();
            harmless.setName(COSName.S, "GoTo");
            harmless.setItem(COSName.NEXT, new PDActionJavaScript("app.alert(1)"));
            link.getCOSObject().setItem(COSName.A, harmless);
            document.getPage(0).setAnnotations(List.of(link));
        });
    }

    public static byte[] scriptInNames() {
        return made(document -> {
            text(document, 1, "page");
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.NAMES, array(new COSString("a"), new PDActionJavaScript("1").getCOSObject()));
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.getPDFName("JavaScript"), tree);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        });
    }

    public static byte[] launchesProgram() {
        return made(document -> {
            text(document, 1, "page");
            document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
        });
    }

    public static byte[] submitsForm() {
        return made(document -> {
            text(document, 1, "page");
            COSDictionary triggers = new COSDictionary();
            triggers.setItem(COSName.O, new PDActionSubmitForm());
            document.getPage(0).getCOSObject().setItem(COSName.AA, triggers);
        });
    }

    public static byte[] withAttachment() {
        return made(document -> {
            text(document, 1, "page");
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("virus.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[10])));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("virus.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    public static byte[] dynamicForm() {
        return made(document -> {
            text(document, 1, "page");
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, new COSArray());
            form.setItem(COSName.getPDFName("XFA"), document.getDocument().createCOSStream());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    public static byte[] richMedia() {
        return annotation("RichMedia");
    }

    /** A link that does something of this kind, with whatever that needs. */
    public static byte[] link(String kind, String... settings) {
        return made(document -> {
            text(document, 1, "page");
            annotated(document, "Link").setItem(COSName.A, action(kind, settings));
        });
    }

    /** Two of them: the second is done with the first. */
    public static byte[] linkBehindLink(boolean inList) {
        return made(document -> {
            text(document, 1, "page");
            COSDictionary first = action("GoTo");
            COSDictionary second = action("URI", "URI", "http://tracker.example/");
            first.setItem(COSName.NEXT, inList ? array(second) : second);
            annotated(document, "Link").setItem(COSName.A, first);
        });
    }

    public static byte[] addressOnOpen() {
        return made(document -> {
            text(document, 1, "page");
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.OPEN_ACTION, action("URI", "URI", "http://tracker.example/"));
        });
    }

    public static byte[] addressOnTurning() {
        return made(document -> {
            text(document, 1, "page");
            COSDictionary triggers = new COSDictionary();
            triggers.setItem(COSName.C, action("URI", "URI", "http://tracker.example/"));
            document.getPage(0).getCOSObject().setItem(COSName.AA, triggers);
        });
    }

    public static byte[] annotation(String kind) {
        return made(document -> {
            text(document, 1, "page");
            annotated(document, kind);
        });
    }

    /** The data of a stream lie in another file. */
    public static byte[] streamElsewhere(boolean specified) {
        return made(document -> {
            text(document, 1, "page");
            COSStream stream = part(document);
            if (specified) {
                COSDictionary file = new COSDictionary();
                file.setString(COSName.F, "\\\\server\\share\\x");
                stream.setItem(COSName.F, file);
            } else {
                stream.setString(COSName.F, "http://tracker.example/x");
            }
        });
    }

    public static byte[] pageElsewhere() {
        return made(document -> {
            text(document, 1, "page");
            COSDictionary reference = new COSDictionary();
            reference.setString(COSName.F, "\\\\server\\share\\x.pdf");
            part(document).setItem(COSName.getPDFName("Ref"), reference);
        });
    }

    public static byte[] portfolio() {
        return made(document -> {
            text(document, 1, "page");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Collection"), new COSDictionary());
        });
    }

    private static COSStream part(PDDocument document) throws IOException {
        COSStream part = document.getDocument().createCOSStream();
        try (OutputStream content = part.createOutputStream()) {
            content.write('q');
        }
        part.setItem(COSName.SUBTYPE, COSName.FORM);
        COSDictionary parts = new COSDictionary();
        parts.setItem(COSName.getPDFName("X1"), part);
        document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, parts);
        return part;
    }

    private static COSDictionary annotated(PDDocument document, String kind) {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, kind);
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(annotation));
        return annotation;
    }

    /** @param settings names and values */
    private static COSDictionary action(String kind, String... settings) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        for (int i = 0; i < settings.length; i += 2) {
            action.setString(COSName.getPDFName(settings[i]), settings[i + 1]);
        }
        return action;
    }

    public static byte[] withoutPages() {
        return made(document -> {});
    }

    /** A page tree whose branch is its own child. */
    public static byte[] pageLoop() {
        return made(document -> {
            text(document, 1, "page");
            COSDictionary root = document.getPages().getCOSObject();
            COSDictionary branch = new COSDictionary();
            branch.setItem(COSName.TYPE, COSName.PAGES);
            branch.setItem(COSName.PARENT, root);
            branch.setItem(COSName.KIDS, array(branch));
            branch.setInt(COSName.COUNT, 1);
            root.getCOSArray(COSName.KIDS).add(branch);
        });
    }

    /** A script at the end of a long chain of objects: deeper than a recursive search can follow. */
    public static byte[] deepDown(int depth) {
        List<String> objects = new ArrayList<>(List.of(
                "<</Type /Catalog /Pages 2 0 R /Deep 4 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Parent 2 0 R>>"));
        while (objects.size() < depth) {
            objects.add("<</Next " + (objects.size() + 2) + " 0 R>>");
        }
        objects.add("<</S /JavaScript /JS (app.alert)>>");
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = text.length();
        text.append(table).append("trailer\n<</Root 1 0 R /Size ").append(objects.size() + 1);
        return text.append(">>\nstartxref\n" + start + "\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Each page is one image over the whole of it. */
    public static byte[] scan(int dpi, int pages) {
        return made(document -> {
            int width = Math.round(PDRectangle.A4.getWidth() / POINTS * dpi);
            int height = Math.round(PDRectangle.A4.getHeight() / POINTS * dpi);
            PDImageXObject image = image(document, width, height);
            for (int i = 0; i < pages; i++) {
                PDPage page = page(document);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
        });
    }

    /** As jsPDF makes it of photos: each page has its own image out of resources that all of them share. */
    public static byte[] photos(int dpi, int pages) {
        return made(document -> {
            PDResources shared = new PDResources();
            for (Standard14Fonts.FontName name : Standard14Fonts.FontName.values()) {
                shared.add(new PDType1Font(name));
            }
            for (int i = 0; i < pages; i++) {
                PDPage page = page(document);
                page.setResources(shared);
                place(document, page, dpi);
            }
        });
    }

    /** As a scanning app makes it, with its name under the picture. */
    public static byte[] scanWithFooter(int dpi, String words) {
        return made(document -> {
            text(document, 1, words);
            place(document, document.getPage(0), dpi);
        });
    }

    private static void place(PDDocument document, PDPage page, int dpi) throws IOException {
        PDRectangle size = page.getMediaBox();
        int width = Math.round(size.getWidth() / POINTS * dpi);
        int height = Math.round(size.getHeight() / POINTS * dpi);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(image(document, width, height), 0, 0, size.getWidth(), size.getHeight());
        }
    }

    /** What these words of the page's language draw: none of them has an effect that can be seen, or one has. */
    public static byte[] drawing(String words) {
        return made(document -> {
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(words.getBytes(StandardCharsets.US_ASCII));
            }
            page(document).setContents(content);
        });
    }

    /** A page without any content, and one whose content is empty. */
    public static byte[] nothing() {
        return made(document -> {
            page(document);
            page(document).setContents(new PDStream(document));
        });
    }

    /**
     * One page as a scanner makes it.
     *
     * @param kind how it is packed: jpeg, fax or deflate
     * @param lines how many lines of something are on it
     */
    public static byte[] sheet(String kind, int lines) {
        return made(document -> {
            boolean fax = kind.equals("fax");
            BufferedImage sheet =
                    new BufferedImage(1240, 1754, fax ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = sheet.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            pen.setColor(Color.BLACK);
            for (int line = 0; line < lines; line++) {
                for (int x = 200; x < 1000; x += 20) {
                    pen.fillRect(x, 200 + 40 * line, 12, 20);
                }
            }
            pen.dispose();
            PDImageXObject image =
                    switch (kind) {
                        case "jpeg" -> JPEGFactory.createFromImage(document, sheet, 0.75f);
                        case "fax" -> CCITTFactory.createFromImage(document, sheet);
                        default -> deflatedImage(document, sheet);
                    };
            PDPage page = page(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
        });
    }

    /** A page on which a picture is placed whose dictionary and data say how large it is, and which need not be there. */
    public static byte[] picture(int width, int height, COSName filter, byte[] data) {
        return made(document -> {
            PDPage page = page(document);
            COSStream picture = rawPicture(document, width, height, filter, data);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(new PDImageXObject(new PDStream(picture), null), 0, 0, 500, 700);
            }
        });
    }

    /** Many pages that place a picture each, out of resources that all of them share. */
    public static byte[] sharedPictures(int pages, int width, int height) {
        return made(document -> {
            PDResources shared = new PDResources();
            for (int i = 0; i < pages; i++) {
                PDPage page = page(document);
                page.setResources(shared);
                COSStream picture = rawPicture(document, width, height, COSName.JBIG2_DECODE, new byte[0]);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(new PDImageXObject(new PDStream(picture), null), 0, 0, 500, 700);
                }
            }
        });
    }

    private static COSStream rawPicture(PDDocument document, int width, int height, COSName filter, byte[] data)
            throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(data);
        }
        stream.setItem(COSName.FILTER, filter);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, 1);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return stream;
    }

    /**
     * One page that is a picture: a sheet of paper, and something on it.
     *
     * @param kind as for {@link #sheet}
     * @param colour of what is on it
     * @param marks where
     * @param settings what else the picture says of itself, such as its colours
     */
    public static byte[] sheet(String kind, Color colour, List<Rectangle> marks, Map<COSName, COSBase> settings) {
        return made(document -> {
            int dots = kind.equals("fax")
                    ? BufferedImage.TYPE_BYTE_BINARY
                    : kind.equals("jpeg") ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
            BufferedImage sheet = new BufferedImage(1240, 1754, dots);
            Graphics2D pen = sheet.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            pen.setColor(colour);
            marks.forEach(pen::fill);
            pen.dispose();
            PDImageXObject image =
                    switch (kind) {
                        case "jpeg" -> JPEGFactory.createFromImage(document, sheet, 0.75f);
                        case "fax" -> CCITTFactory.createFromImage(document, sheet);
                        default -> deflatedImage(document, sheet);
                    };
            settings.forEach(image.getCOSObject()::setItem);
            PDPage page = page(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
        });
    }

    /** Somebody signed it on the screen. */
    public static byte[] strokeOver(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.moveTo(100, 100);
                content.lineTo(200, 150);
                content.stroke();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PDImageXObject deflatedImage(PDDocument document, BufferedImage sheet) throws IOException {
        PDImageXObject image = image(document, sheet.getWidth(), sheet.getHeight());
        try (OutputStream data = image.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            data.write(((DataBufferByte) sheet.getRaster().getDataBuffer()).getData());
        }
        return image;
    }

    public static byte[] sized(float width, float height) {
        return made(document -> {
            text(document, 2, "page");
            document.getPage(1).setMediaBox(new PDRectangle(width, height));
        });
    }

    /** Text with a small seal of few dots: no scan. */
    public static byte[] textWithSeal() {
        return made(document -> {
            text(document, 1, "page");
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(image(document, 40, 40), 100, 100, 80, 80);
            }
        });
    }

    /** A small file that unpacks to a large one. */
    public static byte[] bomb(int megabytes) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            bytes.write("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n".getBytes(StandardCharsets.US_ASCII));
            bytes.write("2 0 obj <</Type /ObjStm /N 1 /First 9 /Filter /FlateDecode>>\nstream\n"
                    .getBytes(StandardCharsets.US_ASCII));
            DeflaterOutputStream packed = new DeflaterOutputStream(bytes);
            for (int i = 0; i < megabytes; i++) {
                packed.write(new byte[1024 * 1024]);
            }
            packed.finish();
            bytes.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII));
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Like {@link #bomb}, with a header of the packed data that does not say so. */
    public static byte[] bombInDisguise(int megabytes) {
        byte[] spaces = deflated(megabytes);
        spaces[0] = 0;
        spaces[1] = 0;
        return packing("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", spaces);
    }

    /** Like {@link #bomb}, written in hexadecimal digits. */
    public static byte[] bombInHexadecimal(int megabytes) {
        byte[] digits = HexFormat.of().formatHex(deflated(megabytes)).getBytes(StandardCharsets.US_ASCII);
        return packing("/Type /ObjStm /N 1 /First 5 /Filter [/ASCIIHexDecode /FlateDecode]", digits);
    }

    /** A few bytes that claim to be a row of two billion. */
    public static byte[] endlessRow() {
        return packing(
                "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode"
                        + " /DecodeParms <</Predictor 12 /Columns 2000000000>>",
                deflated(1));
    }

    /** Millions of empty lists in a few kilobytes. */
    public static byte[] manyObjects() {
        return packing(
                "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
                deflated("10 0 [" + "[]".repeat(3_000_000) + "]", 1));
    }

    /** Two billion places in the file, each of no width. */
    public static byte[] endlessTable() {
        String text = "%PDF-1.7\n1 0 obj <</Type /XRef /W [0 0 0] /Index [0 2000000000] /Root 2 0 R /Length 4>>\n"
                + "stream\n0000\nendstream\nendobj\nstartxref\n9\n%%EOF\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Streams without an end of their own, so that the end of the file is looked for again and again. */
    public static byte[] openStreams(int count) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        for (int i = 1; i <= count; i++) {
            text.append(i)
                    .append(" 0 obj <</Type /Catalog /Next ")
                    .append(i + 1)
                    .append(" 0 R>>\nstream\n");
        }
        return text.append("endstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A few kilobytes that show fourteen million letters. */
    public static byte[] endlessText() {
        return made(document -> showing(document, "a".repeat(14_000_000), font("Type1", "Helvetica")));
    }

    /** The outlines of a font unpack to as much as nobody has. */
    public static byte[] bombInFont(int megabytes) {
        return made(document -> {
            COSStream outlines = bomb(document, megabytes);
            outlines.setInt(COSName.LENGTH1, 100);
            outlines.setInt(COSName.LENGTH2, 100);
            COSDictionary font = font("Type1", "ABCDEF+Outlined");
            font.setItem(COSName.FONT_DESC, outlined(COSName.FONT_FILE, outlines));
            showing(document, "hello", font);
        });
    }

    public static byte[] bombInGlyphMap(int megabytes) {
        return made(document -> {
            COSDictionary descendant = descendant();
            descendant.setItem(COSName.FONT_DESC, outlined(COSName.FONT_FILE2, bomb(document, 1)));
            descendant.setItem(COSName.CID_TO_GID_MAP, bomb(document, megabytes));
            showing(document, "hello", composite(descendant));
        });
    }

    /** Two billion codes are of one width, in three numbers. */
    public static byte[] endlessWidths() {
        return made(document -> {
            COSDictionary descendant = descendant();
            descendant.setItem(COSName.W, array(COSInteger.ZERO, COSInteger.get(2_000_000_000), COSInteger.get(500)));
            showing(document, "hello", composite(descendant));
        });
    }

    /** Two billion codes have a meaning each, in one line; the comment keeps simple searches from it. */
    public static byte[] endlessMeanings(String comment) {
        return made(document -> {
            COSStream meanings = document.getDocument().createCOSStream();
            try (OutputStream content = meanings.createOutputStream()) {
                content.write(("begincmap 1 begincodespacerange <00000000> <7FFFFFFF> endcodespacerange\n"
                                + "1 beginbfrange <00000000> " + comment + "\n<7FFFFFFF> <0000> endbfrange endcmap")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            COSDictionary font = composite(descendant());
            font.setItem(COSName.TO_UNICODE, meanings);
            showing(document, "hello", font);
        });
    }

    private static void showing(PDDocument document, String letters, COSDictionary font) throws IOException {
        PDPage page = page(document);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font);
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(("BT /F1 12 Tf 72 700 Td (" + letters + ") Tj ET").getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(content);
    }

    private static COSDictionary composite(COSDictionary descendant) {
        COSDictionary font = font("Type0", "Composite");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, array(descendant));
        return font;
    }

    private static COSDictionary descendant() {
        COSDictionary collection = new COSDictionary();
        collection.setString(COSName.REGISTRY, "Adobe");
        collection.setString(COSName.ORDERING, "Identity");
        collection.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary font = font("CIDFontType2", "Composite");
        font.setItem(COSName.CIDSYSTEMINFO, collection);
        return font;
    }

    private static COSDictionary font(String kind, String name) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, kind);
        font.setName(COSName.BASE_FONT, name);
        return font;
    }

    private static COSDictionary outlined(COSName kind, COSStream outlines) {
        COSDictionary description = new COSDictionary();
        description.setItem(COSName.TYPE, COSName.FONT_DESC);
        description.setName(COSName.FONT_NAME, "ABCDEF+Outlined");
        description.setItem(kind, outlines);
        return description;
    }

    private static COSStream bomb(PDDocument document, int megabytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(deflated(megabytes));
        }
        return stream;
    }

    private static byte[] packing(String dictionary, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 10 0 R>> endobj\n");
        int packed = bytes.size();
        write(bytes, "2 0 obj <<" + dictionary + " /Length " + data.length + ">>\nstream\n");
        bytes.writeBytes(data);
        write(bytes, "\nendstream endobj\n");
        int table = bytes.size();
        write(bytes, "3 0 obj <</Type /XRef /W [1 4 1] /Index [1 3 10 1] /Size 11 /Root 1 0 R /Length 24>>\nstream\n");
        place(bytes, 1, 9);
        place(bytes, 1, packed);
        place(bytes, 1, table);
        place(bytes, 2, 2);
        write(bytes, "\nendstream endobj\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    private static void place(ByteArrayOutputStream bytes, int kind, int where) {
        bytes.write(kind);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(where).array());
        bytes.write(0);
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] deflated(int megabytesOfSpaces) {
        return deflated(" ".repeat(1024 * 1024), megabytesOfSpaces);
    }

    private static byte[] deflated(String text, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                packed.write(text.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The first half of a file: its transfer was cut off. */
    public static byte[] truncated() {
        byte[] whole = a4(3);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Nothing lies where its table says: a program that adds line ends to text made this of it. */
    public static byte[] displaced() {
        byte[] whole = a4(3);
        byte[] header = "%PDF-1.7\n\n\n\n\n\n\n\n".getBytes(StandardCharsets.US_ASCII);
        byte[] moved = Arrays.copyOf(header, header.length + whole.length - 9);
        System.arraycopy(whole, 9, moved, header.length, whole.length - 9);
        return moved;
    }

    /** Begins and ends like a PDF, with nothing in between. */
    public static byte[] garbage() {
        return "%PDF-1.7\nnothing that means anything\nstartxref\n99999\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] html() {
        return "<!doctype html><title>学历证明</title><p>%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    }

    /** Further from the beginning than readers look. */
    public static byte[] headerTooLate() {
        return behind("\n".repeat(1025), a4(1));
    }

    /** What another program wrote before it. */
    public static byte[] behind(String leading, byte[] pdf) {
        byte[] before = leading.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(before, before.length + pdf.length);
        System.arraycopy(pdf, 0, all, before.length, pdf.length);
        return all;
    }

    private static byte[] protectedBy(byte[] pdf, String password, int bits, boolean aes) {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(bits);
        policy.setPreferAES(aes);
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.protect(policy);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void text(PDDocument document, int pages, String words) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (int i = 1; i <= pages; i++) {
            PDPage page = page(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(72, 720);
                content.showText(words + " " + i);
                content.endText();
            }
        }
    }

    private static PDPage page(PDDocument document) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }

    private static PDImageXObject image(PDDocument document, int width, int height) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var data = stream.createOutputStream(COSName.FLATE_DECODE)) {
            data.write(new byte[width * height]);
        }
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return new PDImageXObject(new PDStream(stream), null);
    }

    private static COSArray array(COSBase... items) {
        COSArray array = new COSArray();
        Arrays.asList(items).forEach(array::add);
        return array;
    }

    private static byte[] made(Writing writing) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            writing.into(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Writing {

        void into(PDDocument document) throws IOException;
    }
}
