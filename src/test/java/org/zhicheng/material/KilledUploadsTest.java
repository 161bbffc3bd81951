package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.material.store.FileDocumentStore;
import org.zhicheng.material.store.Sha256;

/**
 * A server is killed in the middle of uploads (kill -9), again and again: whatever was answered is there, whatever is
 * there is whole, and a single slot holds a single file. A dozen times, unless {@code zhicheng.test.kills} says another
 * number, as {@code mvn -P nightly verify} does.
 */
@Tag("long")
class KilledUploadsTest {

    private static final int KILLS = Integer.getInteger("zhicheng.test.kills", 12);
    /** Side by side, each with a folder of its own: starting a program is most of the time. */
    private static final int LANES = 2;

    @Test
    void leavesNoHalfFileBehind(@TempDir Path folder) throws Exception {
        prepare(folder);
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        List<Callable<Integer>> killing = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            Path own = folder.resolve("lane-" + lane);
            makeReady(own);
            Random random = new Random(lane);
            int kills = KILLS / LANES + (lane < KILLS % LANES ? 1 : 0);
            killing.add(() -> killAgainAndAgain(own, random, kills));
        }
        int taken = 0;
        for (Future<Integer> lane : lanes.invokeAll(killing)) {
            taken += lane.get();
        }
        lanes.shutdown();
        for (int lane = 0; lane < LANES; lane++) {
            isSweptAway(folder.resolve("lane-" + lane));
        }

        assertThat(taken).as("uploads that were answered before a kill").isGreaterThan(KILLS);
    }

    private static int killAgainAndAgain(Path folder, Random random, int kills) throws Exception {
        Set<String> taken = new HashSet<>();
        Set<String> whole = new HashSet<>();
        int most = kills * 5;
        for (int i = 0; i < kills || i < most && leftBehind(folder).isEmpty(); i++) {
            taken.addAll(uploadAndKill(folder, random));
            check(folder, taken, whole);
        }
        check(folder, taken, new HashSet<>());
        return taken.size();
    }

    /**
     * Half of a start is the loading of classes: a first server remembers them for the others (class data sharing,
     * which wants jars and no folders).
     */
    private static void prepare(Path folder) throws Exception {
        Files.write(folder.resolve("upload.pdf"), Pdfs.a4(3));
        StringJoiner jars = new StringJoiner(File.pathSeparator);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            jars.add(Files.isDirectory(path) ? packed(path, folder).toString() : entry);
        }
        Files.writeString(folder.resolve("classpath"), jars.toString());
        Path first = folder.resolve("first");
        makeReady(first);
        Process server = start(first, "-XX:ArchiveClassesAtExit=" + first.resolveSibling("classes"), "once");
        server.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(server.waitFor())
                .as(Files.readString(first.resolve("errors")))
                .isZero();
    }

    private static Path packed(Path classes, Path folder) throws IOException {
        Path jar = Files.createTempFile(folder, "classes", ".jar");
        try (Stream<Path> all = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (name.startsWith("org/zhicheng/") || name.startsWith("messages/")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }

    private static void makeReady(Path folder) throws IOException {
        Files.createDirectory(folder);
        Files.createDirectory(folder.resolve("temporary"));
        KilledUploads.migrate(folder);
    }

    /** @return which uploads were answered */
    private static List<String> uploadAndKill(Path folder, Random random) throws Exception {
        Process server = start(folder, "-XX:SharedArchiveFile=" + folder.resolveSibling("classes"));
        List<String> said = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(server.getInputStream()))) {
            String begin = output.readLine();
            while (!KilledUploads.READY.equals(begin)) {
                assertThat(begin).as(Files.readString(folder.resolve("errors"))).isNotNull();
                begin = output.readLine();
            }
            // Some are killed in their first uploads, most later; how late depends on no clock alone.
            for (int upload = random.nextInt(6); upload > 0; upload--) {
                said.add(Objects.requireNonNull(output.readLine(), "the server ended by itself"));
            }
            Thread.sleep(random.nextInt(50), random.nextInt(1_000_000));
            // Unlike the process, its handle leaves what was said readable.
            server.toHandle().destroyForcibly();
            output.lines().forEach(said::add);
        } finally {
            server.destroyForcibly().waitFor();
        }
        return said.stream()
                .filter(line -> line.matches(KilledUploads.TAKEN + "[0-9a-f]{32}"))
                .map(line -> line.substring(KilledUploads.TAKEN.length()))
                .toList();
    }

    private static Process start(Path folder, String option, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                option,
                "-cp",
                Files.readString(folder.resolveSibling("classpath")),
                KilledUploads.class.getName(),
                folder.toString(),
                folder.resolveSibling("upload.pdf").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    /** @param whole what was found to be whole before, and is not read again */
    private static void check(Path folder, Set<String> taken, Set<String> whole) throws Exception {
        try (KilledUploads server = new KilledUploads(folder)) {
            Set<String> known = new HashSet<>();
            for (int hand = 0; hand < KilledUploads.hands(); hand++) {
                String declaration = KilledUploads.declaration(hand);
                assertThat(server.materials().list(declaration)).hasSizeLessThanOrEqualTo(1);
                for (Material material : server.all(declaration)) {
                    known.add(material.id());
                    if (!whole.add(material.id())) {
                        continue;
                    }
                    try (InputStream content = server.materials().open(material)) {
                        assertThat(content.transferTo(OutputStream.nullOutputStream()))
                                .isEqualTo(material.size());
                    }
                }
            }
            assertThat(known).as("answered, and so there").containsAll(taken);
        }
        documents(folder).stream()
                .filter(document -> whole.add(document.getFileName().toString()))
                .forEach(KilledUploadsTest::isWhole);
    }

    /** Also those that no row names: whoever uploads the same bytes again gets them. */
    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("documents"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("incoming"))
                    .toList();
        }
    }

    /** All that the killed ones left lies where the next one looks for it, and nothing anywhere else. */
    private static void isSweptAway(Path folder) throws IOException {
        Path incoming = folder.resolve("documents").resolve("incoming");
        assertThat(leftBehind(folder)).as("what a kill left behind").isNotEmpty();

        new FileDocumentStore(incoming.getParent(), Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));

        assertThat(incoming).isEmptyDirectory();
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    /** Files on their way when their server was killed. */
    private static List<Path> leftBehind(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("documents").resolve("incoming"))) {
            return files.toList();
        }
    }

    private static void isWhole(Path document) {
        try (InputStream content = Files.newInputStream(document)) {
            assertThat(Sha256.of(content)).isEqualTo(document.getFileName().toString());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
