package org.zhicheng;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A test has a database of its own: a copy of one that was migrated once in this process, or an empty one. */
public final class FreshDatabase implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final Runnable removal;

    FreshDatabase(String url, String user, String password, Runnable removal) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.removal = removal;
    }

    /** It lives in memory until it is closed, also while nobody is connected. */
    public static FreshDatabase h2() {
        // whoever waits for a lock waits as long as a busy machine needs
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=200";
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        database.setUser("sa");
        MigratedH2.copyTo(database);
        return new FreshDatabase(
                url, "sa", "", () -> JdbcClient.create(database).sql("shutdown").update());
    }

    public static FreshDatabase postgresql() {
        return PostgresOfFork.migrated();
    }

    /** For a system that migrates it itself. */
    public static FreshDatabase emptyPostgresql() {
        return PostgresOfFork.empty();
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    @Override
    public void close() {
        removal.run();
    }
}
