package org.zhicheng.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/**
 * Counts failed sign-ins by minute: those of one account, in one way, from one address become one entry. One address
 * leaves at most ten entries a minute and all addresses a hundred; further ones are still counted, by address and then
 * by way alone. So a flood writes no more than some 100 MB a day, however long and from however many addresses it
 * comes.
 */
@Component
public class FailedAttempts {

    static final int PER_ADDRESS = 10;
    static final int ALTOGETHER = 100;

    private static final String MANY = "many";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Tally(
            String id,
            OffsetDateTime beganAt,
            String accountId,
            String subjectType,
            String subjectId,
            String detail,
            String address,
            int times) {}

    FailedAttempts(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Counts one more failure. It runs outside of any transaction: the count stays, whatever becomes of the request.
     * Outside of any transaction: it stays, whatever becomes of the request.
     *
     * @param accountId whose account was tried; null where that is nobody's, or several people's
     * @param nameHash stands for the name that was typed, where there is no account
     * @param way such as {@code password}
     */
    @Transactional(propagation = Propagation.NEVER)
    public void count(String accountId, String nameHash, String way) {
        OffsetDateTime minute = SqlTime.of(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        String address = Caller.address();
        String who = accountId == null ? nameHash : accountId;
        Tally exact = new Tally(
                id(minute, who, way, address),
                minute,
                accountId,
                accountId == null ? "name" : "account",
                who,
                way,
                address,
                1);
        if (!more(exact)) {
            Tally tally = bounded(exact);
            if (tally != exact && more(tally)) {
                return;
            }
            begin(tally);
        }
    }

    /** Writes the finished minutes as entries. Of several servers one writes each. */
    void settle() {
        OffsetDateTime now = SqlTime.of(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        List<Tally> over = jdbc.sql("select * from audit_tally where began_at < ? order by began_at, id")
                .param(now)
                .query(Tally.class)
                .list();
        over.forEach(tally -> transaction.executeWithoutResult(status -> settle(tally)));
    }

    private void settle(Tally tally) {
        boolean mine = jdbc.sql("delete from audit_tally where id = ? and times = ?")
                        .params(tally.id(), tally.times())
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("insert into audit_event (id, occurred_at, account_id, action, subject_type, subject_id, detail, "
                            + "address, times) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            RowIds.next(),
                            tally.beganAt(),
                            tally.accountId(),
                            AuditKind.SIGN_IN_FAILED.code(),
                            tally.subjectType(),
                            tally.subjectId(),
                            tally.detail(),
                            tally.address(),
                            tally.times())
                    .update();
        }
    }

    private Tally bounded(Tally exact) {
        if (begun("began_at = ?", exact.beganAt()) >= ALTOGETHER) {
            return new Tally(
                    id(exact.beganAt(), MANY, exact.detail(), MANY),
                    exact.beganAt(),
                    null,
                    MANY,
                    null,
                    exact.detail(),
                    null,
                    1);
        }
        if (exact.address() != null
                && begun("began_at = ? and address = ?", exact.beganAt(), exact.address()) >= PER_ADDRESS) {
            return new Tally(
                    id(exact.beganAt(), MANY, exact.detail(), exact.address()),
                    exact.beganAt(),
                    null,
                    MANY,
                    null,
                    exact.detail(),
                    exact.address(),
                    1);
        }
        return exact;
    }

    private int begun(String condition, Object... values) {
        return jdbc.sql("select count(*) from audit_tally where " + condition)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private void begin(Tally tally) {
        try {
            jdbc.sql("insert into audit_tally (id, began_at, account_id, subject_type, subject_id, detail, address, "
                            + "times) values (?, ?, ?, ?, ?, ?, ?, 1)")
                    .params(
                            tally.id(),
                            tally.beganAt(),
                            tally.accountId(),
                            tally.subjectType(),
                            tally.subjectId(),
                            tally.detail(),
                            tally.address())
                    .update();
        } catch (DuplicateKeyException another) {
            more(tally);
        }
    }

    private boolean more(Tally tally) {
        return jdbc.sql("update audit_tally set times = times + 1 where id = ?")
                        .param(tally.id())
                        .update()
                == 1;
    }

    private static String id(OffsetDateTime minute, String who, String way, String address) {
        return String.join("|", Long.toString(minute.toEpochSecond()), who, way, String.valueOf(address));
    }
}
