package org.zhicheng.account.password;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.session.AccountSessions;
import org.zhicheng.account.signin.DeploymentTokens;
import org.zhicheng.account.signin.KnownDevices;

/** Keeps the password of an account. */
@Component
public class PasswordStore {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final AccountSessions sessions;
    private final DeploymentTokens deploymentTokens;
    private final OwnerConfirmation owner;
    private final Clock clock;

    PasswordStore(
            Accounts accounts,
            KnownDevices devices,
            AccountSessions sessions,
            DeploymentTokens deploymentTokens,
            OwnerConfirmation owner,
            Clock clock) {
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.deploymentTokens = deploymentTokens;
        this.owner = owner;
        this.clock = clock;
    }

    /** Sets the password in the caller's transaction, and closes every way in that the old password opened. */
    public void set(String accountId, String hash) {
        accounts.changePassword(accountId, hash, clock.instant());
        devices.forget(accountId);
        sessions.end(accountId);
        deploymentTokens.forget(accountId);
        owner.forgetTries(accountId);
    }
}
