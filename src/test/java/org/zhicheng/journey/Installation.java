package org.zhicheng.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.zhicheng.FreshDatabase;

/** What an operator has of a server besides its jar: a folder with documents and keys, and a database. */
record Installation(Path folder, String url, String user, String password) {

    /** The database is a file in the folder, which others may read while the server runs. */
    static Installation h2(Path folder) {
        return new Installation(
                folder,
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("zhicheng") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE",
                "zhicheng",
                "");
    }

    static Installation postgresql(Path folder, FreshDatabase database) {
        return new Installation(folder, database.url(), database.user(), database.password());
    }

    JdbcClient tables() {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
    }

    /** As an operator copies a server that was stopped; a database that is no file stays where it is. */
    Installation copiedTo(Path other) {
        try {
            FileSystemUtils.copyRecursively(folder, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return url.startsWith("jdbc:h2:") ? h2(other) : new Installation(other, url, user, password);
    }
}
