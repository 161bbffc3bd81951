package org.zhicheng.certificate.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.sql.SqlTime;

/**
 * The one row of a table that keeps keys, encrypted: every server reads the same. The first start that misses it makes it,
 * and of servers that start together one makes the keys and the others find them made.
 *
 * @param column that has the keys as text
 */
record KeyRow(JdbcClient jdbc, Clock clock, String table, String column) {

    private static final int ONLY = 1;

    /** Makes keys, encrypted. */
    interface Maker {
        String make() throws GeneralSecurityException, IOException;
    }

    String keptOrMade(Maker maker) throws GeneralSecurityException, IOException {
        Optional<String> kept = kept();
        if (kept.isEmpty()) {
            keep(maker.make());
        }
        return kept.or(this::kept).orElseThrow();
    }

    private Optional<String> kept() {
        return jdbc.sql("select " + column + " from " + table + " where id = ?")
                .param(ONLY)
                .query(String.class)
                .optional();
    }

    private void keep(String encrypted) {
        try {
            jdbc.sql("insert into " + table + " (id, " + column + ", made_at) values (?, ?, ?)")
                    .params(ONLY, encrypted, SqlTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            // another server has made them, which is what was wanted
        }
    }
}
