package org.zhicheng.record.employer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.record.port.Employer;
import org.zhicheng.sql.SqlTime;

/** Stores copies of employers that the register once showed, even if the caller's transaction is rolled back. */
public final class EmployerCopies {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    record Copy(Employer employer, Instant readAt) {}

    public EmployerCopies(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<Copy> find(String id) {
        return jdbc.sql("select * from employer_copy where id = ?")
                .param(id)
                .query((row, number) -> new Copy(
                        new Employer(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("uscc"),
                                row.getString("division"),
                                row.getString("type"),
                                row.getString("status")),
                        SqlTime.read(row, "read_at")))
                .optional();
    }

    void keep(Employer employer) {
        try {
            ownTransaction.executeWithoutResult(status -> {
                if (update(employer) == 0) {
                    insert(employer);
                }
            });
        } catch (DuplicateKeyException e) {
            // kept by somebody else in the same moment
        }
    }

    private int update(Employer employer) {
        return write("""
                update employer_copy set name = :name, uscc = :uscc, division = :division, type = :type,
                       status = :status, read_at = :now
                where id = :id
                """, employer);
    }

    private void insert(Employer employer) {
        write("""
                insert into employer_copy (id, name, uscc, division, type, status, read_at)
                values (:id, :name, :uscc, :division, :type, :status, :now)
                """, employer);
    }

    private int write(String sql, Employer employer) {
        return jdbc.sql(sql)
                .param("id", employer.id())
                .param("name", employer.name())
                .param("uscc", employer.uscc())
                .param("division", employer.division())
                .param("type", employer.type())
                .param("status", employer.status())
                .param("now", SqlTime.exact(clock.instant()))
                .update();
    }
}
