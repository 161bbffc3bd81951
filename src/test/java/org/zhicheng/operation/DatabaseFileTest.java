package org.zhicheng.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Checks that others cannot read a new database, as the usual umask would let them. */
class DatabaseFileTest {

    @TempDir
    private Path folder;

    @Test
    void theEmbeddedDatabaseIsItsOwnersOnly() throws IOException, SQLException {
        Path file = folder.resolve("data/zhicheng");
        close(file);
        try (Connection database = DriverManager.getConnection(url(file), "x", "")) {
            database.createStatement().execute("create table written (id int)");
        }

        close(file);
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            assertThat(all).hasSize(2).allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
        try (Connection database = DriverManager.getConnection(url(file), "x", "")) {
            assertThat(database.createStatement()
                            .executeQuery("select count(*) from written")
                            .next())
                    .isTrue();
        }
    }

    @Test
    void oneThatWasReadableIsClosedAndItsFolderLeftAlone() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.createFile(folder.resolve("zhicheng.mv.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        close(folder.resolve("zhicheng"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-xr-x");
    }

    private static void close(Path file) {
        DatabaseFile closing = new DatabaseFile();
        closing.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", url(file)));
        closing.postProcessBeanFactory(null);
    }

    /** Without the file into which H2 writes what went wrong: whether it comes depends on what ran before. */
    private static String url(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
    }
}
