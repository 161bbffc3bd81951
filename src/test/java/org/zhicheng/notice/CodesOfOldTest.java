package org.zhicheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts an installation from before V30, which has codes in its outbox. */
class CodesOfOldTest {

    @Test
    void areWipedOrExpire() {
        JdbcConnectionPool database =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).target("29?").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        add(jdbc, "c1", "code", "failed", "验证码123456");
        add(jdbc, "c2", "code", "pending", "验证码654321");
        add(jdbc, "n1", "returned", "failed", "已退回");

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(jdbc.sql("select id || content from sms_message order by id")
                        .query(String.class)
                        .list())
                .containsExactly("c1", "c2验证码654321", "n1已退回");
        assertThat(jdbc.sql(
                                "select id from sms_message where expires_at = created_at + interval '5' minute order by id")
                        .query(String.class)
                        .list())
                .containsExactly("c1", "c2");
        database.dispose();
    }

    private static void add(JdbcClient jdbc, String id, String template, String status, String content) {
        jdbc.sql("insert into sms_message (id, dedupe_key, account_id, template, content, status, next_attempt_at,"
                        + " created_at) values (?, ?, 'a1', ?, ?, ?, current_timestamp, current_timestamp)")
                .params(id, id, template, content, status)
                .update();
    }
}
