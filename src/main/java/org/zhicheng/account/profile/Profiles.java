package org.zhicheng.account.profile;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Credentials;
import org.zhicheng.account.IdNumbers;

/** Shows people what is known of them, and whether that is enough (A08). */
@Service
public class Profiles {

    private final Accounts accounts;
    private final IdNumbers idNumbers;

    Profiles(Accounts accounts, IdNumbers idNumbers) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
    }

    @Transactional(readOnly = true)
    public Profile profile(Account account) {
        Credentials credentials = accounts.credentials(account.id()).orElseThrow();
        String idNumber = idNumbers.masked(account.id());
        return new Profile(
                account.id(),
                account.displayName(),
                idNumber,
                account.mobile(),
                credentials.mobileProvenAt() != null,
                account.email(),
                complete(account),
                accounts.identityLost(account.id()),
                account.verifiedAt(),
                accounts.verifiedChannel(account.id()).orElse(null),
                credentials.passwordHash() != null,
                credentials.alipayUserId() != null,
                credentials.hasSecondFactor());
    }

    /** Tells whether name, number and a way to reach the person are known (A08). */
    @Transactional(readOnly = true)
    public boolean complete(Account account) {
        return accounts.idNumberHash(account.id()).isPresent() && (account.mobile() != null || account.email() != null);
    }
}
