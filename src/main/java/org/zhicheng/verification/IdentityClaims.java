package org.zhicheng.verification;

import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.verification.provider.IdentityClaim;

/** Makes the claim of who somebody is for a provider, by what the account says now. */
@Component
class IdentityClaims {

    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final PublicAddress address;

    IdentityClaims(Accounts accounts, IdNumbers idNumbers, PublicAddress address) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.address = address;
    }

    IdentityClaim of(Verification attempt) {
        Account account = accounts.find(attempt.accountId()).orElseThrow();
        String idNumber = idNumbers
                .reveal(account.id(), account.id(), "real-person-verification")
                .orElseThrow();
        return new IdentityClaim(attempt.id(), account.displayName(), idNumber, address.of("/scan/done"));
    }
}
