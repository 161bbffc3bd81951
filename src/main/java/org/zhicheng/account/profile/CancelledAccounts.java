package org.zhicheng.account.profile;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Groups;
import org.zhicheng.account.signin.ClosedAccounts;
import org.zhicheng.sql.SqlTime;

/**
 * Cancels accounts (注销账号): nothing opens a cancelled account any more, and everything that identified its owner is
 * deleted from it, so that number, phone, address and Alipay account are free for a new registration. Its id stays for
 * the rows that must refer to it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CancelledAccounts {

    private final JdbcClient jdbc;
    private final ClosedAccounts closed;
    private final Clock clock;

    CancelledAccounts(JdbcClient jdbc, ClosedAccounts closed, Clock clock) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.clock = clock;
    }

    /** Tells whether the owner cancelled this account already. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean cancelled(String accountId) {
        return jdbc.sql("select count(*) from account where id = ? and cancelled_at is not null")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Tells whether this is the last process admin, with all of them locked: of two who leave in the same moment one
     * stays.
     */
    public boolean lastAdmin(String accountId) {
        return jdbc
                .sql("select id from account where closed_at is null "
                        + "and (password_hash is not null or alipay_user_id is not null) "
                        + "and id in (select account_id from account_group where group_id = ?) order by id for update")
                .param(Groups.PROCESS_ADMINS)
                .query(String.class)
                .list()
                .stream()
                .allMatch(accountId::equals);
    }

    /** Tells whether something that has to be kept bears this person's name: a decided case, or a decision as staff. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean archived(String accountId) {
        return jdbc.sql("select (select count(*) from declaration where applicant_id = :id)"
                                + " + (select count(*) from review_decision where reviewer_id = :id)"
                                + " + (select count(*) from verification where decided_by = :id)"
                                + " + (select count(*) from declaration_ban where imposed_by = :id or lifted_by = :id"
                                + " or replaced_by = :id)")
                        .param("id", accountId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * After everything was deleted that has to be. A proven ID number stays as a keyed hash where a ban or a decided case
     * holds whoever returns to it (E02, E03); a number that was only typed proves nothing about anybody.
     *
     * @param pseudonym in the place of the name, where nothing that is kept bears it
     */
    public void cancel(String accountId, String pseudonym) {
        boolean archived = archived(accountId);
        closed.close(accountId, clock.instant(), "cancelled by its owner");
        jdbc.sql("""
                        update account
                           set cancelled_at = :now, login_name = 'cancelled-' || id, mobile = null, email = null,
                               identity_lost_at = null, staff_id_number_hash = null, claimed_id_hash = null,
                               former_id_number_hash = case when :archived = true or exists
                                   (select 1 from declaration_ban b where b.account_id = account.id)
                                   then id_number_hash end,
                               id_number_hash = null,
                               id_number = case when :archived = true then id_number end,
                               display_name = case when :archived = true then display_name else :pseudonym end
                         where id = :id
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("archived", archived)
                .param("pseudonym", pseudonym)
                .param("id", accountId)
                .update();
    }
}
