package org.zhicheng.reference;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Creates an empty database of the house, on H2 or on a real PostgreSQL, and the messages that stores need. */
public final class TestDatabase implements AutoCloseable {

    private final DataSource dataSource;
    private final AutoCloseable server;

    private TestDatabase(DataSource dataSource, AutoCloseable server) {
        this.dataSource = dataSource;
        this.server = server;
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    public static TestDatabase h2() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        try {
            // An in-memory database lives as long as somebody is connected.
            return new TestDatabase(pool, pool.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestDatabase postgresql() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return new TestDatabase(server.getPostgresDatabase(), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(dataSource);
    }

    /** An account and a declaration of it, for rows that hang on them. */
    public void addDeclaration(String id) {
        jdbc().sql("insert into account (id, login_name, display_name, password_hash, created_at)"
                        + " values (?, ?, '张三', 'x', timestamp with time zone '2026-01-01 00:00:00Z')")
                .params("applicant-of-" + id, "applicant-of-" + id)
                .update();
        jdbc().sql(
                        "insert into declaration (id, applicant_id, business, status, division, department, employer_id,"
                                + " specialty, series, level, created_at) values (?, ?, 'initial', 'DRAFT', '320902', 'none',"
                                + " 'e0001', '05-09-01-01', '05', 'assistant', timestamp with time zone '2026-01-01 00:00:00Z')")
                .params(id, "applicant-of-" + id)
                .update();
    }

    /** The real words, as the application reads them. */
    public static MessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/process", "messages/record", "messages/notice", "messages/reference");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Override
    public void close() throws Exception {
        server.close();
        if (dataSource instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }
}
