package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs V26 on an installation that has accounts: proven numbers stay proven, typed ones become claims. */
class ClaimedIdNumbersMigrationTest {

    @Test
    void keepsEverybodysNumberAndTheRightToItOfTheVerified() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).target("25?").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into account (id, login_name, display_name, id_number_hash, verified_at, created_at) values "
                        + "('proven', 'proven', '张三', 'a', current_timestamp, current_timestamp), "
                        + "('typed', 'typed', '李四', 'b', null, current_timestamp)")
                .update();

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(column(jdbc, "claimed_id_hash", "proven")).isEqualTo("a");
        assertThat(column(jdbc, "id_number_hash", "proven")).isEqualTo("a");
        assertThat(column(jdbc, "claimed_id_hash", "typed")).isEqualTo("b");
        assertThat(column(jdbc, "id_number_hash", "typed")).isNull();
    }

    private static String column(JdbcClient jdbc, String column, String account) {
        return jdbc.sql("select " + column + " from account where id = ?")
                .param(account)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }
}
