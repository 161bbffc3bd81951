package org.zhicheng.account.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.account.Account;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.sql.SqlTime;

/** Mobile changes keep the numbers that are being changed. */
@Repository
public class MobileChanges {

    private static final Duration VALID = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;

    MobileChanges(JdbcClient jdbc, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    record Change(String id, String newMobile, boolean oldProven) {}

    Instant now() {
        return clock.instant();
    }

    void add(Account account, Change change, Instant begun) {
        jdbc.sql(
                        "insert into mobile_change (id, account_id, new_mobile, old_proven, created_at) values (?, ?, ?, ?, ?)")
                .params(change.id(), account.id(), change.newMobile(), change.oldProven(), SqlTime.of(begun))
                .update();
    }

    void oldProven(String id) {
        jdbc.sql("update mobile_change set old_proven = true where id = ?")
                .param(id)
                .update();
    }

    /** Voids the changes that were begun before. */
    void forget(String accountId) {
        jdbc.sql("delete from mobile_change where account_id = ?")
                .param(accountId)
                .update();
    }

    /** Finds a change, but none that was begun before a number was proven: that one did not ask the number. */
    Change find(Account account, String id) {
        return jdbc.sql("select c.id, c.new_mobile, c.old_proven from mobile_change c "
                        + "join account a on a.id = c.account_id where c.id = ? and a.id = ? and c.created_at > ? "
                        + "and (a.mobile_proven_at is null or a.mobile_proven_at < c.created_at)")
                .params(id, account.id(), oldest())
                .query(Change.class)
                .optional()
                .orElseThrow(() -> new NotFoundException(messages.say("mobile.expired")));
    }

    @Scheduled(fixedDelayString = "PT1H")
    public void forgetTheUnfinished() {
        jdbc.sql("delete from mobile_change where created_at < ?")
                .param(oldest())
                .update();
    }

    private OffsetDateTime oldest() {
        return SqlTime.of(clock.instant().minus(VALID));
    }
}
