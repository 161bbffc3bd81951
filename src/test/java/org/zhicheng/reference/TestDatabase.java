package org.zhicheng.reference;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhicheng.FreshDatabase;

/** Creates the empty tables of the house, on H2 or on a real PostgreSQL, and the messages that stores need. */
public final class TestDatabase implements AutoCloseable {

    private final FreshDatabase fresh;
    private final DataSource dataSource;

    private TestDatabase(FreshDatabase fresh, DataSource dataSource) {
        this.fresh = fresh;
        this.dataSource = dataSource;
    }

    public static TestDatabase h2() {
        FreshDatabase fresh = FreshDatabase.h2();
        return new TestDatabase(fresh, JdbcConnectionPool.create(fresh.url(), fresh.user(), fresh.password()));
    }

    public static TestDatabase postgresql() {
        FreshDatabase fresh = FreshDatabase.postgresql();
        return new TestDatabase(fresh, fresh.dataSource());
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
    public void close() {
        if (dataSource instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
        fresh.close();
    }
}
