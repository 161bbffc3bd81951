package org.zhicheng;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The test process has one PostgreSQL for all of its tests, with a database that was migrated once and is copied. */
final class PostgresOfFork {

    private static final String USER = "postgres";
    private static final String MIGRATED = "migrated";

    /** It ends with the process. */
    private static final EmbeddedPostgres SERVER = start();

    private static boolean migrated;

    private PostgresOfFork() {}

    static FreshDatabase empty() {
        return copy("template1");
    }

    static synchronized FreshDatabase migrated() {
        if (!migrated) {
            administration().sql("create database " + MIGRATED).update();
            Tables.migrate(SERVER.getDatabase(USER, MIGRATED));
            migrated = true;
        }
        return copy(MIGRATED);
    }

    private static FreshDatabase copy(String template) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        administration()
                .sql("create database " + name + " template " + template)
                .update();
        return new FreshDatabase(SERVER.getJdbcUrl(USER, name), USER, USER, () -> administration()
                .sql("drop database " + name + " with (force)")
                .update());
    }

    private static JdbcClient administration() {
        return JdbcClient.create(SERVER.getPostgresDatabase());
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setPort(Fork.freePort()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
