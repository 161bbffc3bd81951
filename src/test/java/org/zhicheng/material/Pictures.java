package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of our own papers as pictures, to be looked at in target/screenshots. */
public final class Pictures {

    private static final Path FOLDER = Path.of("target/screenshots");
    private static final float DPI = 80;
    /** The least and the most of a page that writing blackens. */
    private static final double LEAST_INK = 0.002;

    private static final double MOST_INK = 0.3;
    private static final int DARK = 0x80;

    private Pictures() {}

    /** Page by page, each of them held to have something on it and to be no black sheet; returns their number. */
    public static int keep(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            Files.createDirectories(FOLDER);
            int pages = document.getNumberOfPages();
            for (int page = 0; page < pages; page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, DPI);
                File file = FOLDER.resolve(name + (page == 0 ? "" : "-" + (page + 1)) + ".png")
                        .toFile();
                ImageIO.write(picture, "png", file);
                assertThat(ink(picture)).as("%s page %d", name, page + 1).isBetween(LEAST_INK, MOST_INK);
            }
            return pages;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double ink(BufferedImage picture) {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        long dark = 0;
        for (int dot : dots) {
            dark += (dot & 0xFF) < DARK ? 1 : 0;
        }
        return (double) dark / dots.length;
    }
}
