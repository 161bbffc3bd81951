package org.zhicheng.account.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.secret.Tokens;
import org.zhicheng.sql.SqlTime;
import org.zhicheng.text.ReadAs;

/** SMS code rows keep the hash of the code that was sent last for a subject, and how often it may still be tried. */
@Repository
public class SmsCodeRows {

    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Tokens tokens;
    private final Clock clock;

    public SmsCodeRows(JdbcClient jdbc, KeyedHash hash, Tokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A code and until when it is good. */
    record NewCode(String code, Instant expiresAt) {}

    private record Sent(String codeHash, int triesLeft) {}

    /** In the place of an older one for the same subject. */
    NewCode renew(String subject) {
        NewCode renewed = new NewCode(tokens.digits(), clock.instant().plus(SmsCodes.VALID));
        jdbc.sql("delete from sms_code where subject = ?").param(subject).update();
        jdbc.sql("insert into sms_code (subject, code_hash, expires_at, tries_left) values (?, ?, ?, ?)")
                .params(subject, hashOf(subject, renewed.code()), SqlTime.of(renewed.expiresAt()), TRIES)
                .update();
        return renewed;
    }

    /** Counts a try, and gives it back where the code is right. */
    SmsCodes.Outcome look(String subject, String code) {
        Optional<Sent> sent = counted(subject) ? find(subject) : Optional.empty();
        if (sent.isEmpty()) {
            return SmsCodes.Outcome.VOID;
        }
        if (sent.get().codeHash().equals(hashOf(subject, ReadAs.plain(code)))) {
            jdbc.sql("update sms_code set tries_left = ? where subject = ?")
                    .params(TRIES, subject)
                    .update();
            return SmsCodes.Outcome.CORRECT;
        }
        return sent.get().triesLeft() > 0 ? SmsCodes.Outcome.WRONG : SmsCodes.Outcome.VOID;
    }

    /** @return false where it was used already */
    boolean use(String subject) {
        return jdbc.sql("delete from sms_code where subject = ?").param(subject).update() == 1;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetTheExpired() {
        jdbc.sql("delete from sms_code where expires_at < ?")
                .param(SqlTime.of(clock.instant()))
                .update();
    }

    private boolean counted(String subject) {
        return jdbc.sql("update sms_code set tries_left = tries_left - 1 "
                                + "where subject = ? and tries_left > 0 and expires_at > ?")
                        .params(subject, SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<Sent> find(String subject) {
        return jdbc.sql("select * from sms_code where subject = ?")
                .param(subject)
                .query((row, number) -> new Sent(row.getString("code_hash"), row.getInt("tries_left")))
                .optional();
    }

    private String hashOf(String subject, String code) {
        return hash.of("sms-code:" + subject, code);
    }
}
