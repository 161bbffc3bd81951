package org.zhicheng.material.pdf;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.zhicheng.material.pdf.PdfHazards.Hazard;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Inspects an uploaded file without trusting it (F01, F02's pages, F03 and F05). Whatever the file holds, the answer is
 * a list of problems and never an exception, within a time limit, on few threads, and with big parts on the disk.
 */
@Component
public class PdfInspection {

    private static final Logger LOG = LoggerFactory.getLogger(PdfInspection.class);
    /**
     * Of a processor: a machine that is busy with others takes longer, which is not the file's fault. Leaves time to notice
     * that five seconds are over, within which the answer must come on one that is not.
     */
    private static final Duration TIME_LIMIT = Duration.ofMillis(4500);

    /** So often is looked how much of it is spent. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int THREADS = 2;
    /** As many as may upload at a time: on the last evening all may arrive in the same second. */
    private static final int WAITING = 450;

    private static final int MOST_PAGES = 500;
    private static final int SAID_PAGES = 5;
    private static final String END = "%%EOF";
    /** Some scanners write more after the end mark; a file that was cut off in transfer has no end mark at all. */
    private static final int END_WITHIN = 4096;

    private final Messages messages;
    private final Duration timeLimit;
    private final Duration patience;
    private final ThreadPoolExecutor pool;
    private final ProcessorTime processor;

    @Autowired
    public PdfInspection(Messages messages) {
        this(messages, TIME_LIMIT, PATIENCE, pool(THREADS));
    }

    public PdfInspection(Messages messages, Duration timeLimit, Duration patience, ThreadPoolExecutor pool) {
        this(messages, timeLimit, patience, pool, ProcessorTime.counted());
    }

    PdfInspection(
            Messages messages,
            Duration timeLimit,
            Duration patience,
            ThreadPoolExecutor pool,
            ProcessorTime processor) {
        this.messages = messages;
        this.timeLimit = timeLimit;
        this.patience = patience;
        this.pool = pool;
        this.processor = processor;
    }

    public static ThreadPoolExecutor pool(int threads) {
        CustomizableThreadFactory named = new CustomizableThreadFactory("pdf-inspection-");
        named.setDaemon(true);
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), named);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @PreDestroy
    public void close() {
        pool.shutdownNow();
    }

    /**
     * Inspects a file. The time limit is for the inspection; waiting for others is not the file's fault.
     *
     * @param pointer the field that the problems point to
     * @throws InspectionBusyException where others took too long, before it began or while it went on
     */
    public Inspection inspect(Path file, String fileName, String pointer) {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Spent> spent = new AtomicReference<>();
        AtomicReference<Inspection> judged = new AtomicReference<>();
        FutureTask<Inspection> inspection = new FutureTask<>(() -> {
            spent.set(Spent.from(Thread.currentThread(), processor));
            started.countDown();
            return look(file, fileName, pointer, judged);
        });
        try {
            pool.execute(inspection);
            if (!started.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("still waiting");
            }
        } catch (RejectedExecutionException | TimeoutException busy) {
            giveUp(inspection);
            throw new InspectionBusyException(busy);
        } catch (InterruptedException shutDown) {
            giveUp(inspection);
            Thread.currentThread().interrupt();
            throw new InspectionBusyException(shutDown);
        }
        return answer(inspection, spent.get(), judged, pointer);
    }

    /** What an inspection had of a processor. */
    private record Spent(Thread thread, Duration before, ProcessorTime processor) {

        static Spent from(Thread thread, ProcessorTime processor) {
            return new Spent(thread, processor.of(thread), processor);
        }

        boolean all(Duration limit) {
            return processor.of(thread).minus(before).compareTo(limit) >= 0;
        }
    }

    /**
     * Returns the judgement even where reading the text took too long or too much: the document is not refused for
     * that.
     */
    private Inspection answer(
            FutureTask<Inspection> inspection, Spent spent, AtomicReference<Inspection> judged, String pointer) {
        try {
            return ended(inspection, spent);
        } catch (TimeoutException slow) {
            boolean ownFault = spent.all(timeLimit);
            giveUp(inspection);
            return Optional.ofNullable(judged.get()).orElseGet(() -> {
                if (!ownFault) {
                    throw new InspectionBusyException(slow);
                }
                return refused("F01", pointer, "material.F01.slow");
            });
        } catch (InterruptedException shutDown) {
            giveUp(inspection);
            Thread.currentThread().interrupt();
            throw new InspectionBusyException(shutDown);
        } catch (ExecutionException failed) {
            return Optional.ofNullable(judged.get()).orElseGet(() -> failed(failed.getCause(), pointer));
        }
    }

    /** @throws TimeoutException where its time of a processor is spent, or there is none for too long */
    private Inspection ended(FutureTask<Inspection> inspection, Spent spent)
            throws ExecutionException, InterruptedException, TimeoutException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return inspection.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (spent.all(timeLimit) || System.nanoTime() > until) {
                    throw notYet;
                }
            }
        }
    }

    private void giveUp(FutureTask<Inspection> inspection) {
        inspection.cancel(true);
        pool.remove(inspection);
    }

    private Inspection failed(Throwable cause, String pointer) {
        LOG.info("Refused a file at {}: {}", pointer, cause.toString());
        if (cause instanceof EncryptedPdfException || cause instanceof InvalidPasswordException) {
            return refused("F01", pointer, "material.F01.encrypted");
        }
        boolean complex = cause instanceof TooComplexException || cause instanceof OutOfMemoryError;
        return refused("F01", pointer, complex ? "material.F01.slow" : "material.F01.damaged");
    }

    private Inspection look(Path file, String fileName, String pointer, AtomicReference<Inspection> judged)
            throws IOException {
        int leading;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                return refused("F01", pointer, "material.F01.empty");
            }
            leading = LeadingBytes.in(channel).orElse(-1);
            boolean ends = ends(channel);
            if (leading < 0 || leading > 0 && !ends) {
                return refused(
                        "F01", pointer, FileNames.isPdf(fileName) ? "material.F01.content" : "material.F01.type");
            }
            if (!ends) {
                return refused("F01", pointer, "material.F01.cut-off");
            }
        }
        if (leading == 0) {
            return look(file, Optional.empty(), pointer, judged);
        }
        Path rest = LeadingBytes.cutOff(file, leading);
        try {
            boolean countsFromFile = !isWhole(rest) && isWhole(file);
            return countsFromFile
                    ? look(file, Optional.of(rest), pointer, judged)
                    : look(rest, Optional.of(file), pointer, judged);
        } finally {
            Files.deleteIfExists(rest);
        }
    }

    private static boolean ends(FileChannel channel) throws IOException {
        ByteBuffer end = read(channel, Math.max(0, channel.size() - END_WITHIN), END_WITHIN);
        return StandardCharsets.ISO_8859_1.decode(end).toString().contains(END);
    }

    /** @param otherwise the same file as another reader may take it */
    private Inspection look(Path file, Optional<Path> otherwise, String pointer, AtomicReference<Inspection> judged)
            throws IOException {
        try (PDDocument document = BoundedPdfParser.open(file)) {
            Inspection looked = look(document, pointer);
            if (looked.refusal().isEmpty() && pagesOf(file).orElse(-1) != looked.pages()) {
                looked = repaired(document, looked, pointer);
            }
            if (looked.refusal().isEmpty() && otherwise.isPresent()) {
                looked = compared(otherwise.get(), looked, pointer);
            }
            judged.set(looked);
            return looked.refusal().isPresent() ? looked : looked.with(read(document));
        } finally {
            BoundedPdfParser.forgetNames();
        }
    }

    private Inspection look(PDDocument document, String pointer) {
        Set<Hazard> hazards = PdfHazards.in(document.getDocument().getTrailer());
        if (!hazards.isEmpty()) {
            return acting(hazards, pointer);
        }
        PdfPages pages = PdfPages.of(document.getDocumentCatalog().getCOSObject(), MOST_PAGES);
        if (pages.count() == 0) {
            return refused("F05", pointer, "material.F05.empty");
        }
        if (pages.count() > MOST_PAGES) {
            return refused("F02", pointer, "material.F02.pages", MOST_PAGES);
        }
        if (!pages.heavy().isEmpty()) {
            return refused("F02", pointer, "material.F02.picture", numbers(pages.heavy()));
        }
        List<Problem> warnings = new ArrayList<>();
        if (document.isEncrypted()) {
            warnings.add(Problem.flag("F01", pointer, messages.say("material.F01.restricted")));
        }
        if (!pages.blank().isEmpty()) {
            warnings.add(Problem.warn("F05", pointer, messages.say("material.F05.blank", numbers(pages.blank()))));
        }
        if (!pages.unclear().isEmpty()) {
            warnings.add(Problem.warn("F05", pointer, messages.say("material.F05.unclear", numbers(pages.unclear()))));
        }
        if (!pages.odd().isEmpty()) {
            warnings.add(Problem.warn("F05", pointer, messages.say("material.F05.odd", numbers(pages.odd()))));
        }
        return new Inspection(pages.count(), warnings);
    }

    private static boolean isWhole(Path file) {
        return pagesOf(file).isPresent();
    }

    /**
     * Counts the pages; empty where the file cannot be read without repair: one that was cut off or glued together may
     * have lost pages.
     */
    private static OptionalInt pagesOf(Path file) {
        try (PDDocument document = BoundedPdfParser.openUnrepaired(file)) {
            return OptionalInt.of(PdfPages.of(document.getDocumentCatalog().getCOSObject(), MOST_PAGES)
                    .count());
        } catch (IOException | RuntimeException damaged) {
            return OptionalInt.empty();
        }
    }

    /** Compares with what another reader sees, which must be as harmless and as long. */
    private Inspection compared(Path otherwise, Inspection looked, String pointer) throws IOException {
        try (PDDocument document = BoundedPdfParser.open(otherwise)) {
            Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
            hazards.addAll(PdfHazards.in(document.getDocument().getTrailer()));
            hazards.addAll(PdfHazards.anywhereIn(document.getDocument()));
            if (!hazards.isEmpty()) {
                return acting(hazards, pointer);
            }
            int pages = PdfPages.of(document.getDocumentCatalog().getCOSObject(), MOST_PAGES)
                    .count();
            return pages == looked.pages() ? looked : refused("F01", pointer, "material.F01.damaged");
        }
    }

    /** Examines all objects of a repaired file, because another program may repair it in another way. */
    private Inspection repaired(PDDocument document, Inspection looked, String pointer) {
        Set<Hazard> hazards = PdfHazards.anywhereIn(document.getDocument());
        return hazards.isEmpty()
                ? looked.and(Optional.of(
                        Problem.warn("F01", pointer, messages.say("material.F01.repaired", looked.pages()))))
                : acting(hazards, pointer);
    }

    /** Reads the statements; a failure here does not matter, because the document itself was found to be in order. */
    private static DocumentStatements read(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        List<DocumentStatements.Signature> signatures = PdfSignatures.in(catalog);
        try {
            return new DocumentStatements(PdfText.facts(document), signatures);
        } catch (IOException | RuntimeException unreadable) {
            return new DocumentStatements(Map.of(), signatures);
        }
    }

    private String named(Set<Hazard> hazards) {
        return hazards.stream()
                .map(hazard -> messages.say("material.F03." + hazard.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(messages.say("material.page.and")));
    }

    private String numbers(List<Integer> pages) {
        String first = pages.stream()
                .limit(SAID_PAGES)
                .map(String::valueOf)
                .collect(Collectors.joining(messages.say("material.page.and")));
        return pages.size() > SAID_PAGES ? messages.say("material.page.more", first, pages.size()) : first;
    }

    private Inspection acting(Set<Hazard> hazards, String pointer) {
        return refused("F03", pointer, "material.F03", named(hazards));
    }

    private Inspection refused(String rule, String pointer, String key, Object... arguments) {
        return new Inspection(0, List.of(Problem.block(rule, pointer, messages.say(key, arguments))));
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
