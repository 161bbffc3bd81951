package org.zhicheng.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.SetClock;
import org.zhicheng.incident.ServerJobs.FailedJob;
import org.zhicheng.reference.TestDatabase;

/** A job that fails is on the list until it succeeds, and every job has a name in Chinese. */
class JobWatchTest {

    private final TestDatabase database = TestDatabase.h2();
    private final ServerJobs failed = new ServerJobs(database.jdbc(), SetClock.atNoon());
    private final JobWatch watch = new JobWatch(failed);
    private boolean broken;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aJobThatFailedIsKeptUntilItSucceeds() {
        Runnable job = watch.decorate(job("org.zhicheng.review.reminder.MorningDigest$$SpringCGLIB$$0.write"));
        broken = true;
        assertThatThrownBy(job::run).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(job::run).isInstanceOf(IllegalStateException.class);

        FailedJob one = failed.list().get(0);
        assertThat(one.job()).isEqualTo("MorningDigest");
        assertThat(one.times()).isEqualTo(2);
        assertThat(one.exceptions()).contains("IllegalStateException: digest", "Caused by: java.sql.SQLException");
        assertThat(FailureKind.of(one.exceptions())).isEqualTo(FailureKind.DATABASE);

        broken = false;
        job.run();
        assertThat(failed.list()).isEmpty();
    }

    @Test
    void whatAnEarlierServerFailedAtIsForgottenOnceItSucceedsHere() {
        failed.failed("MorningDigest", "java.lang.IllegalStateException");
        watch.decorate(job("org.zhicheng.review.reminder.MorningDigest.write")).run();
        assertThat(failed.list()).isEmpty();
    }

    @Test
    void whereNothingCanBeNotedTheJobFailsAsItWould() {
        Runnable job = watch.decorate(job("org.zhicheng.review.reminder.MorningDigest.write"));
        broken = true;
        database.jdbc().sql("drop table failed_job").update();
        assertThatThrownBy(job::run).hasMessage("digest");
        broken = false;
        job.run();
    }

    @Test
    void everyJobHasAName() throws IOException {
        String names = read(Path.of("src/main/resources/messages/incident.properties"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> jobs = files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains("    @Scheduled("))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(jobs).hasSizeGreaterThan(20).allMatch(job -> names.contains("\nincident.job." + job + "="));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Runnable job(String name) {
        return new Runnable() {
            @Override
            public void run() {
                if (broken) {
                    throw new IllegalStateException("digest", new java.sql.SQLException("away"));
                }
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
