package org.zhicheng.account.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Masks;
import org.zhicheng.account.identity.DomesticMobileField;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.signin.CredentialNotices;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.RowsOf;
import org.zhicheng.text.ReadAs;

/**
 * Changes the mobile number of an account (更换手机号): first by a code to the old number, where that was proven, then by
 * one to the new number. A first number is a new way in, so its owner confirms it as any other way in.
 */
@Service
public class MobileDesk {

    private static final Duration VALID = Duration.ofMinutes(30);
    private final Accounts accounts;
    private final SmsCodes codes;
    private final PasswordDesk passwords;
    private final CredentialNotices notices;
    private final AuditLog audit;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * A step says which code the person enters next.
     *
     * @param id under which codes are entered
     * @param sentTo the masked number that got the code to enter next; null where the change is done
     */
    public record Step(String id, String sentTo) {}

    private record Change(String id, String newMobile, boolean oldProven) {}

    MobileDesk(
            Accounts accounts,
            SmsCodes codes,
            PasswordDesk passwords,
            CredentialNotices notices,
            AuditLog audit,
            Messages messages,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.notices = notices;
        this.audit = audit;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins the change, and counts the codes to both numbers here, so that nobody has to stop half-way.
     *
     * @param proof looked at where there is no proven number that could be asked
     */
    public Step begin(Account person, String typed, PasswordDesk.Proof proof, String address) {
        String newMobile = ReadAs.mobile(typed);
        if (!DomesticMobileField.isDomestic(newMobile)) {
            throw refused("/mobile", "A02.format");
        }
        Instant begun = clock.instant();
        Account account = accounts.find(person.id()).orElseThrow();
        boolean proven = accounts.credentials(account.id()).orElseThrow().mobileProvenAt() != null;
        if (!proven) {
            passwords.confirm(account, proof, "/password");
        }
        codes.admit((proven ? Stream.of(account.mobile(), newMobile) : Stream.of(newMobile)).distinct(), address);
        Change change = new Change(UUID.randomUUID().toString().replace("-", ""), newMobile, !proven);
        return transaction.execute(status -> {
            add(account, change, begun);
            return send(account, change, proven ? account.mobile() : newMobile);
        });
    }

    public Step enter(Account account, String changeId, String code) {
        Change change = find(account, changeId);
        SmsCodes.Outcome outcome = codes.enter(subject(change), code);
        if (outcome != SmsCodes.Outcome.CORRECT) {
            throw refused("/code", outcome == SmsCodes.Outcome.WRONG ? "A05.wrong" : "A05");
        }
        return transaction.execute(status -> {
            Account held = accounts.hold(account.id()).orElseThrow();
            Change still = find(held, changeId);
            return still.oldProven() ? finish(held, still) : goOn(held, still);
        });
    }

    @Scheduled(fixedDelayString = "PT1H")
    public void forgetTheUnfinished() {
        jdbc.sql("delete from mobile_change where created_at < ?")
                .param(clock.instant().minus(VALID).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void add(Account account, Change change, Instant begun) {
        jdbc.sql(
                        "insert into mobile_change (id, account_id, new_mobile, old_proven, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        change.id(),
                        account.id(),
                        change.newMobile(),
                        change.oldProven(),
                        begun.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Step goOn(Account account, Change change) {
        jdbc.sql("update mobile_change set old_proven = true where id = ?")
                .param(change.id())
                .update();
        return send(account, new Change(change.id(), change.newMobile(), true), change.newMobile());
    }

    /** Puts the new number into the account; changes that were begun before are void. */
    private Step finish(Account account, Change change) {
        accounts.mobileProven(account.id(), change.newMobile(), clock.instant());
        jdbc.sql("delete from mobile_change where account_id = ?")
                .param(account.id())
                .update();
        audit.record(account.id(), AuditKind.CHANGE_MOBILE, "account", account.id(), null);
        if (!change.newMobile().equals(account.mobile())) {
            notices.changed(account);
        }
        return new Step(change.id(), null);
    }

    private Step send(Account account, Change change, String mobile) {
        codes.send(subject(change), account.id(), mobile);
        return new Step(change.id(), Masks.mobile(mobile));
    }

    /** Finds a change, but none that was begun before a number was proven: that one did not ask the number. */
    private Change find(Account account, String id) {
        return jdbc.sql("select c.id, c.new_mobile, c.old_proven from mobile_change c "
                        + "join account a on a.id = c.account_id where c.id = ? and a.id = ? and c.created_at > ? "
                        + "and (a.mobile_proven_at is null or a.mobile_proven_at < c.created_at)")
                .params(id, account.id(), clock.instant().minus(VALID).atOffset(ZoneOffset.UTC))
                .query(RowsOf.a(Change.class))
                .optional()
                .orElseThrow(() -> new NotFoundException(messages.say("mobile.expired")));
    }

    private RefusedException refused(String pointer, String message) {
        return new RefusedException(List.of(Problem.block("A05", pointer, messages.say(message))));
    }

    /** Names the purpose of a code, one for each number: the code of the first must not do for the second. */
    private static String subject(Change change) {
        return "mobile:" + (change.oldProven() ? "new:" : "old:") + change.id();
    }
}
