package org.zhicheng.record.employer;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.record.port.CreditCode;
import org.zhicheng.record.port.Employer;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.text.ReadAs;

/**
 * Stores employers that applicants entered because the register does not know them (U05). A review that ends well
 * confirms the employer.
 */
@Repository
public class EmployersByHand {

    /** No register has ids like these. */
    private static final String PREFIX = "hand-";

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    public EmployersByHand(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /** Adds readings to the employers that an earlier version entered. */
    @PostConstruct
    public void readTheUnread() {
        EmployerNames.readTheUnread(jdbc, "employer_by_hand");
    }

    static boolean owns(String id) {
        return id.startsWith(PREFIX);
    }

    public Optional<Employer> find(String id) {
        return jdbc.sql("select * from employer_by_hand where id = ?")
                .param(id)
                .query(this::employer)
                .optional();
    }

    /** Tells whether a reviewer still has to compare the employer with the licence. */
    public boolean unconfirmed(String id) {
        return owns(id)
                && jdbc.sql("select count(*) from employer_by_hand where id = ? and confirmed_at is null")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** Finds employers for this person: confirmed ones, and those that he entered himself. */
    public List<Employer> search(String keyword, String accountId) {
        String text = ReadAs.organisation(keyword);
        return jdbc.sql("""
                        select * from employer_by_hand
                        where (name_read like :part escape '\\' or uscc = :code)
                          and (confirmed_at is not null or registered_by = :account)
                        order by length(name), id fetch first 20 rows only
                        """)
                .param("part", "%" + literally(text) + "%")
                .param("code", CreditCode.tidy(keyword))
                .param("account", accountId)
                .query(this::employer)
                .list();
    }

    Optional<Employer> find(String name, String uscc) {
        return jdbc.sql("select id from employer_by_hand where name_read = ? and uscc = ? order by registered_at, id"
                        + " fetch first 1 rows only")
                .params(ReadAs.organisation(name), uscc)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    /** Adds an employer; the same one entered again, by whomever, stays as it is. */
    Employer add(String name, String uscc, String division, String accountId) {
        try {
            jdbc.sql("insert into employer_by_hand (id, name, name_read, uscc, division, registered_by, registered_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(PREFIX + RowIds.next(), name, ReadAs.organisation(name), uscc, division, accountId, now())
                    .update();
        } catch (DuplicateKeyException e) {
            // entered by a colleague in the same moment
        }
        return find(name, uscc).orElseThrow();
    }

    /**
     * Confirms an employer, because a reviewer looked at the licence and approved the case; any other id is left alone.
     */
    public void confirm(String id, String declarationId) {
        jdbc.sql("update employer_by_hand set confirmed_by_case = ?, confirmed_at = ?"
                        + " where id = ? and confirmed_at is null")
                .params(declarationId, now(), id)
                .update();
    }

    private Employer employer(ResultSet row, int number) throws SQLException {
        boolean confirmed = row.getTimestamp("confirmed_at") != null;
        return new Employer(
                row.getString("id"),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("division"),
                say("employer.by-hand"),
                say(confirmed ? "employer.confirmed" : "employer.unconfirmed"));
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.CHINA);
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
