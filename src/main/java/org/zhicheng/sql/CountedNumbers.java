package org.zhicheng.sql;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts up from 1, under many names. The row of a name stays locked until the caller's transaction ends, so that no
 * number is given twice or skipped.
 */
@Component
public class CountedNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    public CountedNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param name of what is counted, 64 characters at most */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String name) {
        if (!begun(name)) {
            begin(name);
        }
        int value = jdbc.sql("select last_given from counted_number where name = ? for update")
                        .param(name)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("update counted_number set last_given = ? where name = ?")
                .params(value, name)
                .update();
        return value;
    }

    private boolean begun(String name) {
        return jdbc.sql("select count(*) from counted_number where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Makes the row for the first number of a name; where two are first at once, one of them finds it made. */
    private void begin(String name) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("insert into counted_number (name, last_given) values (?, 0)")
                            .param(name)
                            .update());
        } catch (DuplicateKeyException e) {
            // another transaction has made the row, which is what was wanted
        }
    }
}
