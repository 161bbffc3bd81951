package org.zhicheng.account.session;

import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.secret.KeyedHash;

/**
 * Keeps Spring Session's table with hashed ids and encrypted attributes: somebody who can read it cannot take over a
 * session.
 */
@Component
class SessionTable {

    /**
     * Two requests may note the same thing at the same moment: the later one stays, on both databases. For a session
     * that ended meanwhile there is nothing to note, and nothing that its database should log as an error.
     */
    private static final String POSTGRESQL = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select noted.id, noted.name, noted.bytes
            from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) noted (id, name, bytes)
            join %TABLE_NAME% on primary_id = noted.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    private static final String H2 = """
            merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            key (session_primary_id, attribute_name) values (?, ?, ?)
            """;

    private final JdbcIndexedSessionRepository table;
    private final KeyedHash hash;
    private final ThreadLocal<String> name = new ThreadLocal<>();

    SessionTable(
            DataSource database,
            PlatformTransactionManager transactions,
            SealedAttributes attributes,
            KeyedHash hash,
            @Value("${server.servlet.session.timeout:30m}") Duration timeout) {
        this.hash = hash;
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        table = new JdbcIndexedSessionRepository(jdbc, own);
        table.setCreateSessionAttributeQuery(isPostgreSql(jdbc) ? POSTGRESQL : H2);
        table.setConversionService(conversion(attributes));
        table.setDefaultMaxInactiveInterval(timeout);
        table.setSessionIdGenerator(name::get);
    }

    /** Computes the table's name of the session that has this id in the browser. */
    String name(String id) {
        return hash.of("session", id);
    }

    /** Opens a new session for this id of the browser's, not yet written. */
    Session open(String id) {
        name.set(name(id));
        try {
            return table.createSession();
        } finally {
            name.remove();
        }
    }

    /** Spring's sessions cannot be named outside of its package; that they are sessions is all we need. */
    @SuppressWarnings("unchecked")
    SessionRepository<Session> rows() {
        return (SessionRepository<Session>) (SessionRepository<?>) table;
    }

    void sweep() {
        table.cleanUpExpiredSessions();
    }

    private static boolean isPostgreSql(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    private static ConversionService conversion(SealedAttributes attributes) {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, attributes::close);
        conversion.addConverter(byte[].class, Object.class, attributes::open);
        return conversion;
    }
}
