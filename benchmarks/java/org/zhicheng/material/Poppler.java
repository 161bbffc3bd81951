package org.zhicheng.material;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Another reader's opinion of a file: the tools of poppler, which must be installed (Debian: poppler-utils). */
final class Poppler {

    private static final int LONGEST_SECONDS = 60;
    private static final String FEW_PAGES = "20";
    private static final String COARSE = "200";
    private static final String FINE = "1000";
    /** What is lighter is paper. */
    private static final int PAPER = 250;

    private Poppler() {}

    /** Its first pages, without an error and without a word of warning. */
    static boolean draws(Path file) throws IOException, InterruptedException {
        Path drawn = Files.createTempDirectory("drawn");
        try {
            Said said = run("pdftoppm", "-scale-to", COARSE, "-l", FEW_PAGES, file.toString(), drawn + "/page");
            return said.code() == 0 && said.errors().isBlank();
        } finally {
            delete(drawn);
        }
    }

    /** Scripts, attachments and dynamic forms. */
    static List<String> forbidden(Path file) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        String attached = run("pdfdetach", "-list", file.toString()).output();
        if (attached.contains("embedded files") && !attached.startsWith("0 ")) {
            found.add("attachments");
        }
        String about = run("pdfinfo", file.toString()).output();
        if (about.matches("(?s).*Form:\\s+XFA.*")) {
            found.add("XFA");
        }
        String scripts = run("pdfinfo", "-js", file.toString()).output();
        if (about.matches("(?s).*JavaScript:\\s+yes.*") || !scripts.isBlank()) {
            found.add("scripts");
        }
        return found;
    }

    /** Whether there is anything but paper on a page. */
    static boolean marks(Path file, int page) throws IOException, InterruptedException {
        Path drawn = Files.createTempDirectory("drawn");
        try {
            String number = String.valueOf(page);
            run("pdftoppm", "-scale-to", FINE, "-png", "-singlefile", "-f", number, "-l", number, file.toString(), drawn
                    + "/page");
            Path picture = drawn.resolve("page.png");
            return Files.exists(picture) && isMarked(ImageIO.read(picture.toFile()));
        } finally {
            delete(drawn);
        }
    }

    private static boolean isMarked(BufferedImage page) {
        for (int dot : page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())) {
            if ((dot & 0xFF) < PAPER || (dot >> 8 & 0xFF) < PAPER || (dot >> 16 & 0xFF) < PAPER) {
                return true;
            }
        }
        return false;
    }

    private record Said(int code, String output, String errors) {}

    private static Said run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("said", ".txt");
        Path errors = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return new Said(ended ? process.waitFor() : -1, text(output), text(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
