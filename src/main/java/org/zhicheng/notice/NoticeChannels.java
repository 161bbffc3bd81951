package org.zhicheng.notice;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.text.Typed;

/**
 * Keeps how a person wants to be told about the own cases: by SMS, or by mail. That one is told cannot be chosen away,
 * and notices about the account itself go where its owner can be reached for sure.
 */
@Repository
public class NoticeChannels {

    private final JdbcClient jdbc;
    private final MailGateway mail;
    private final Clock clock;

    NoticeChannels(JdbcClient jdbc, MailGateway mail, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
    }

    /** Tells whether mail can be chosen at all: where no server for it is connected, it would reach nobody. */
    public boolean mailConnected() {
        return mail.connected();
    }

    public boolean prefersMail(String accountId) {
        return jdbc.sql("select count(*) from notice_channel where account_id = ? and channel = 'mail'")
                        .param(accountId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Tells whether what is about a case goes by mail: where there is no number, or both ways work and mail was chosen. */
    public boolean byMail(String accountId, String mobile, String email) {
        return !Typed.nothing(email) && (Typed.nothing(mobile) || mailConnected() && prefersMail(accountId));
    }

    /** Keeps what a person chose; of two choices at one moment the later stays. */
    public void choose(String accountId, boolean byMail) {
        jdbc.sql("delete from notice_channel where account_id = ?")
                .param(accountId)
                .update();
        if (byMail) {
            jdbc.sql("insert into notice_channel (account_id, channel, chosen_at)"
                            + " select :account, 'mail', cast(:now as timestamp with time zone)"
                            + " where not exists (select 1 from notice_channel where account_id = :account)")
                    .param("account", accountId)
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
    }
}
