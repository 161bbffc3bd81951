package org.zhicheng.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of the benchmark's own, in a temporary folder that is gone afterwards. */
final class Cluster implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;

    Cluster() {
        this(Map.of());
    }

    /** @param settings what else PostgreSQL is told, as in its configuration file */
    Cluster(Map<String, String> settings) {
        try {
            folder = Files.createTempDirectory("zhicheng-benchmark");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("fsync", "off");
            settings.forEach(builder::setServerConfig);
            server = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** What the system is told so that it stands above one of the databases. */
    List<String> settings(String database) {
        return List.of(
                "--spring.datasource.url=" + url(database),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--zhicheng.keys.directory=" + folder.resolve("keys"),
                "--zhicheng.documents.directory=" + folder.resolve("documents"));
    }

    /** The process that all others of this PostgreSQL come from. */
    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .get(0)
                .strip());
    }

    JdbcTemplate jdbc(String database) {
        return new JdbcTemplate(server.getDatabase("postgres", database));
    }

    void create(String database) {
        jdbc("postgres").execute("create database " + database);
    }

    /** Nobody may be connected to the original. */
    void copy(String original, String database) {
        jdbc("postgres").execute("create database " + database + " template " + original);
    }

    /** What a server that has been running for a while has done. */
    void settle(String database) {
        jdbc(database).execute("vacuum analyze");
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
