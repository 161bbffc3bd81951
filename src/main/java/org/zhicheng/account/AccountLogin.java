package org.zhicheng.account;

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
                        ? accounts.findByIdNumberHash(idNumbers.hash(typed))
                        : accounts.findByProvenMobile(typed));
    }
}
