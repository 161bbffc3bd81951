package org.zhicheng.material;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
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

    /** Opens without a password, but may not be changed. */
    /** What can be read in it, without white space. */
    public static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encrypted() {
        return protectedBy("");
    }

    public static byte[] withPassword() {
        return protectedBy("secret");
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
        return made(document -> {
            text(document, 1, "page");
            COSDictionary annotation = new COSDictionary();
            annotation.setName(COSName.SUBTYPE, "RichMedia");
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(annotation));
        });
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

    /** Streams without an end, so that the end of the file is looked for again and again. */
    public static byte[] openStreams(int count) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        for (int i = 1; i <= count; i++) {
            text.append(i)
                    .append(" 0 obj <</Type /Catalog /Next ")
                    .append(i + 1)
                    .append(" 0 R>>\nstream\n");
        }
        return text.append("trailer <</Root 1 0 R>>\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
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

    public static byte[] headerTooLate() {
        byte[] whole = a4(1);
        byte[] late = new byte[whole.length + 1];
        late[0] = '\n';
        System.arraycopy(whole, 0, late, 1, whole.length);
        return late;
    }

    private static byte[] protectedBy(String password) {
        return made(document -> {
            text(document, 1, "page");
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
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
