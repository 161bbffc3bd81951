package org.zhicheng.account;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who signs in by password: found by the ID number, by a proven mobile number, or by a login name. */
@Component
class AccountLogin implements UserDetailsService {

    private final Accounts accounts;
    private final IdNumbers idNumbers;

    AccountLogin(Accounts accounts, IdNumbers idNumbers) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return find(typed.strip())
                .flatMap(account -> accounts.credentials(account.id())
                        .filter(credentials -> credentials.passwordHash() != null)
                        .map(credentials -> new AccountPrincipal(account, credentials)))
                .orElseThrow(() -> new UsernameNotFoundException("No account with a password fits"));
    }

    Optional<Account> find(String typed) {
        return accounts.findByLoginName(typed)
                .or(() -> typed.length() == 18
                        ? findByIdNumber(idNumbers.hash(typed))
                        : accounts.findByProvenMobile(typed));
    }

    /** Whose number it is; while nobody proved it, who typed it, where that is one: the others have their phones. */
    private Optional<Account> findByIdNumber(String hash) {
        List<Account> claimants = accounts.claimants(hash);
        return accounts.findByProvenIdNumber(hash)
                .or(() -> claimants.size() == 1 ? Optional.of(claimants.get(0)) : Optional.empty());
    }

    /** The account of this ID number, where this mobile number was proven for it. */
    Optional<Account> findByIdNumberAndMobile(String idNumber, String mobile) {
        return accounts.findByIdNumberAndProvenMobile(idNumbers.hash(idNumber), mobile);
    }
}
