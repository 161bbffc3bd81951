package org.zhicheng.material;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A scanned paper: JPEG pictures of A4 pages at 150 dpi, of noise, so that nothing about it is easy. */
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

    public static LargePdf ofMegabytes(int megabytes) throws IOException {
        Random random = new Random(megabytes);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(MARK);
            byte[] picture = picture(random);
            for (int size = picture.length; size <= megabytes * 1_000_000; size += picture.length) {
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
                picture = picture(random);
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

    private static byte[] picture(Random random) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        byte[] noise = new byte[WIDTH * HEIGHT];
        random.nextBytes(noise);
        image.getRaster().setDataElements(0, 0, WIDTH, HEIGHT, noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
