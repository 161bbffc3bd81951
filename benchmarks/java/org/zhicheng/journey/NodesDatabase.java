package org.zhicheng.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL of a run: one of its own that loses nothing when it is stopped, or the one that
 * {@code zhicheng.benchmark.database-url} names, with a command that restarts it.
 */
final class NodesDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AWAY = Duration.ofSeconds(3);

    private final String given = System.getProperty("zhicheng.benchmark.database-url", "");
    private final String user = System.getProperty("zhicheng.benchmark.database-user", "");
    private final String password = System.getProperty("zhicheng.benchmark.database-password", "");
    private final String restart = System.getProperty("zhicheng.benchmark.database-restart", "");
    private final Path folder;
    private final int port;
    private EmbeddedPostgres own;

    NodesDatabase(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        if (given.isEmpty()) {
            start();
        }
    }

    boolean canRestart() {
        return given.isEmpty() || !restart.isEmpty();
    }

    void create(String name) {
        jdbc(given.isEmpty() ? "postgres" : null).execute("create database " + name);
    }

    List<String> settings(String name) {
        return List.of(
                "--spring.datasource.url=" + url(name),
                "--spring.datasource.username=" + (given.isEmpty() ? "postgres" : user),
                "--spring.datasource.password=" + (given.isEmpty() ? "postgres" : password));
    }

    JdbcTemplate jdbc(String name) {
        return new JdbcTemplate(new DriverManagerDataSource(
                url(name), given.isEmpty() ? "postgres" : user, given.isEmpty() ? "postgres" : password));
    }

    /** Away for some seconds, then there again, with everything that it answered before. */
    void restart() throws IOException, InterruptedException {
        if (given.isEmpty()) {
            own.close();
            Thread.sleep(AWAY.toMillis());
            start();
        } else {
            int status = new ProcessBuilder("sh", "-c", restart).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(restart + " ended with " + status);
            }
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The database did not come back");
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() {
        try {
            jdbc(given.isEmpty() ? "postgres" : null).execute("select 1");
            return true;
        } catch (DataAccessException notYet) {
            return false;
        }
    }

    private void start() throws IOException {
        own = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .start();
    }

    /** @param name null for the one that was given */
    private String url(String name) {
        if (given.isEmpty()) {
            return "jdbc:postgresql://localhost:" + port + "/" + name;
        }
        return name == null ? given : given.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1");
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
