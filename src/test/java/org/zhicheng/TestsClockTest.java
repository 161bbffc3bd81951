package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests have a clock of their own, and wait for what they wait for instead of for some time. */
class TestsClockTest {

    private static final Path TESTS = Path.of("src/test/java/org/zhicheng");

    private static final Pattern REAL_TIME = Pattern.compile("\\.now\\(\\)|Clock\\.system\\w*|currentTimeMillis|"
            + "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|waitForTimeout");

    /** Where it is honest: nobody waits for a proof there. */
    private static final Map<String, Set<String>> HONEST = Map.of(
            // an upload is killed at any moment, and files have the disk's time
            "material/KilledUploads.java", Set.of("Clock.systemUTC"),
            "material/KilledUploadsTest.java", Set.of("Clock.systemUTC", "Thread.sleep"),
            // somebody slow is what is tested
            "material/virus/ClamdScannerTest.java", Set.of("Thread.sleep"),
            "account/SlowEncoder.java", Set.of("Thread.sleep"),
            // the engine notes the order of tasks by its own milliseconds
            "process/OwnTasksTest.java", Set.of("Thread.sleep"),
            // a client that tries again
            "journey/RoamingBrowser.java", Set.of("Thread.sleep"));

    @Test
    void nobodyAsksTheMachineForTheTimeOrWaitsForSome() throws IOException {
        assertThat(found())
                .as("use SetClock, HouseClock and Patience; or say here why not")
                .isEqualTo(new TreeMap<>(HONEST));
    }

    private static Map<String, Set<String>> found() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("TestsClockTest.java"))
                    .collect(Collectors.toMap(
                            file -> TESTS.relativize(file).toString().replace('\\', '/'),
                            TestsClockTest::realTime,
                            (one, other) -> one,
                            TreeMap::new))
                    .entrySet()
                    .stream()
                    .filter(file -> !file.getValue().isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static Set<String> realTime(Path file) {
        try {
            // a test's own now() is called on something, which a clock's is not
            return REAL_TIME
                    .matcher(Files.readString(file).replaceAll("(?:room|rows|HouseClock)\\.now\\(\\)", ""))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
