package org.zhicheng.account.signin;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;

/** Opens what keeps an owner out: a closed account, a lost phone, wrong tries. */
@Component
public class AccountLocks {

    private final ClosedAccounts closed;
    private final SecondFactors secondFactors;
    private final AccountLogin logins;
    private final SignInLimits signInLimits;

    AccountLocks(ClosedAccounts closed, SecondFactors secondFactors, AccountLogin logins, SignInLimits signInLimits) {
        this.closed = closed;
        this.secondFactors = secondFactors;
        this.logins = logins;
        this.signInLimits = signInLimits;
    }

    /** Forgets wrong tries from an origin from which the owner came in by another way. */
    public void forgive(Account account, RequestOrigin origin) {
        signInLimits.forgive(logins.countedNames(account), origin.address(), origin.device());
    }

    /** Removes every lock of this account. */
    public void open(Account account) {
        closed.reopen(account.id());
        secondFactors.reset(account.id());
        signInLimits.forgiveEverywhere(logins.countedNames(account));
    }

    /** Tells whether wrong tries, of whomever, keep the owner out for a while. */
    public boolean closedByTries(Account account) {
        return secondFactors.closed(account.id()) || signInLimits.closed(logins.countedNames(account));
    }

    /** Forgets all wrong tries, and nothing else. */
    public void forgiveEverywhere(Account account) {
        secondFactors.forgive(account.id());
        signInLimits.forgiveEverywhere(logins.countedNames(account));
    }
}
