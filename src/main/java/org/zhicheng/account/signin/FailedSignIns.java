package org.zhicheng.account.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.audit.FailedAttempts;
import org.zhicheng.secret.KeyedHash;

/**
 * Records refused sign-ins in the audit. A name that belongs to nobody is not kept, because people type passwords into
 * that field: its keyed hash is kept, so that somebody who knows the name finds the tries.
 */
@Component
public class FailedSignIns {

    private final AccountLogin logins;
    private final KeyedHash hash;
    private final FailedAttempts attempts;

    FailedSignIns(AccountLogin logins, KeyedHash hash, FailedAttempts attempts) {
        this.logins = logins;
        this.hash = hash;
        this.attempts = attempts;
    }

    /**
     * Counts a failure whose account is known: the code was sent to that person, or the first factor was right.
     *
     * @param accountId null where it turned out to be nobody's
     */
    public void of(String accountId, SignInWay way) {
        attempts.count(accountId, null, way.code());
    }

    /** Counts a try that was not looked at, because there were too many before. */
    public void refused(String accountId, SignInWay way) {
        attempts.count(accountId, null, way.refused());
    }

    /** Counts a try without a name. */
    public void ofNobody(SignInWay way) {
        attempts.count(null, null, way.code());
    }

    void named(String typed, SignInWay way, boolean refused) {
        String read = logins.read(typed);
        List<Account> meant = logins.candidates(read);
        String detail = refused ? way.refused() : way.code();
        if (meant.size() == 1) {
            attempts.count(meant.get(0).id(), null, detail);
        } else {
            attempts.count(null, nameHash(read), detail);
        }
    }

    /** Hashes a name for the audit that belongs to nobody, or to several. */
    public String hashOf(String typed) {
        return nameHash(logins.read(typed));
    }

    private String nameHash(String read) {
        return hash.of("audit-name", logins.counted(read));
    }
}
