package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/**
 * Looks into a PDF before it is kept, and again before a reviewer sees it (F01–F03, F05). Bounded in memory (streams
 * go to temporary files), in pages and in time; whatever the bytes are, the answer is a list of problems.
 */
@Component
class PdfInspection implements DisposableBean {

    static final int MOST_PAGES = 500;

    private static final long MOST_SECONDS = 20;
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Messages messages;
    private final ThreadPoolExecutor pool;

    /** @param pages 0 where it could not be opened */
    record Inspection(int pages, List<Problem> problems) {

        boolean accepted() {
            return problems.stream().noneMatch(Problem::blocks);
        }
    }

    PdfInspection(Messages messages) {
        this.messages = messages;
        this.pool = new ThreadPoolExecutor(4, 4, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(200));
        this.pool.allowCoreThreadTimeOut(true);
    }

    /** @param pointer where the problems are: {@code /materials/<slot>} */
    Inspection inspect(Path file, String fileName, String pointer) {
        Future<Inspection> inspection = pool.submit(() -> look(file, fileName, pointer));
        try {
            return inspection.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            inspection.cancel(true);
            return refused("F01", pointer, "F01.damaged");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            return refused("F01", pointer, "F01.damaged");
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }

    private Inspection look(Path file, String fileName, String pointer) throws IOException {
        if (Files.size(file) == 0) {
            return refused("F02", pointer, "F02.empty");
        }
        if (!fileName.toLowerCase(Locale.ROOT).endsWith(".pdf") || !startsAsPdf(file)) {
            return refused("F01", pointer, "F01.not-pdf");
        }
        try (PDDocument pdf = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()),
                "",
                null,
                null,
                IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.isEncrypted() ? refused("F01", pointer, "F01.encrypted") : look(pdf, pointer);
        } catch (InvalidPasswordException e) {
            return refused("F01", pointer, "F01.encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return refused("F01", pointer, "F01.damaged");
        }
    }

    private Inspection look(PDDocument pdf, String pointer) {
        int pages = pdf.getNumberOfPages();
        if (pages <= 0) {
            return refused("F05", pointer, "F05.no-pages");
        }
        if (pages > MOST_PAGES) {
            return refused("F05", pointer, "F05.too-many-pages", MOST_PAGES);
        }
        if (ActiveContent.in(pdf.getDocument())) {
            return refused("F03", pointer, "F03");
        }
        List<Problem> problems = new ArrayList<>();
        List<Integer> blurred = ScanResolution.blurredPages(pdf);
        if (!blurred.isEmpty()) {
            String numbers = blurred.stream().limit(10).map(String::valueOf).collect(Collectors.joining("、"));
            problems.add(Problem.warn("F05", pointer, messages.say("F05.blurred", numbers)));
        }
        return new Inspection(pages, problems);
    }

    private static boolean startsAsPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private Inspection refused(String rule, String pointer, String key, Object... arguments) {
        return new Inspection(0, List.of(Problem.block(rule, pointer, messages.say(key, arguments))));
    }
}
