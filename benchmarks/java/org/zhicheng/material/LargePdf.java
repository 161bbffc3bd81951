package org.zhicheng.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A scanned paper: JPEG pictures of A4 pages, of noise, so that nothing about it is easy. */
public final class LargePdf {

    private static final String MARK = "number 00000000";
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;

    private final byte[] content;
    private final int mark;

    private LargePdf(byte[] content) {
        this.content = content;
        this.mark = new String(content, StandardCharsets.ISO_8859_1).indexOf(MARK);
    }

    /** Pages at 150 dpi. */
    public static LargePdf ofMegabytes(int megabytes) throws IOException {
        Random random = new Random(megabytes);
        List<byte[]> pictures = new ArrayList<>();
        byte[] picture = picture(random, WIDTH, HEIGHT);
        for (int size = picture.length; size <= megabytes * 1_000_000; size += picture.length) {
            pictures.add(picture);
            picture = picture(random, WIDTH, HEIGHT);
        }
        return of(pictures);
    }

    /** Pages at 75 dpi, some 300 kB each. */
    public static LargePdf ofPages(int count) throws IOException {
        Random random = new Random(count);
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(picture(random, WIDTH / 2, HEIGHT / 2));
        }
        return of(pictures);
    }

    private static LargePdf of(List<byte[]> pictures) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(MARK);
            for (byte[] picture : pictures) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                    drawing.drawImage(
                            JPEGFactory.createFromByteArray(document, picture),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return new LargePdf(bytes.toByteArray());
        }
    }

    public long size() {
        return content.length;
    }

    /** The same paper with another number in its title: no two are the same bytes. */
    public byte[] numbered(int number) {
        byte[] copy = content.clone();
        byte[] text = String.format("number %08d", number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, copy, mark, text.length);
        return copy;
    }

    private static byte[] picture(Random random, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] noise = new byte[width * height];
        random.nextBytes(noise);
        image.getRaster().setDataElements(0, 0, width, height, noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
