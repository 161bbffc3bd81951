package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives case numbers (办件编号): the six digits of the division, the day, and a number counted up within the day,
 * such as {@code 320902202611230001}. The day's row stays locked until the caller's transaction ends, so that no
 * number is given twice or skipped.
 */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    CaseNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    String next(String division) {
        String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        if (!begun(day)) {
            begin(day);
        }
        int value = jdbc.sql("select last_given from case_number_sequence where issued_on = ? for update")
                        .param(day)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("update case_number_sequence set last_given = ? where issued_on = ?")
                .params(value, day)
                .update();
        return division.substring(0, 6) + day + String.format("%04d", value);
    }

    private boolean begun(String day) {
        return jdbc.sql("select count(*) from case_number_sequence where issued_on = ?")
                        .param(day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Makes the row of the day for its first case; where two cases are first at once, one of them finds it made. */
    private void begin(String day) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("insert into case_number_sequence (issued_on, last_given) values (?, 0)")
                            .param(day)
                            .update());
        } catch (DuplicateKeyException e) {
            // another start has made the row, which is what was wanted
        }
    }
}
