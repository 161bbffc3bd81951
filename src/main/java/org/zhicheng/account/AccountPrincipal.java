package org.zhicheng.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in person. The user name is the account's id, which is the engine's user id as well; authorities are group ids. */
public final class AccountPrincipal implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String accountId;
    private final String displayName;
    private final Set<String> groups;
    private final String passwordHash;

    public AccountPrincipal(Account account, String passwordHash) {
        this.accountId = account.id();
        this.displayName = account.displayName();
        this.groups = account.groups();
        this.passwordHash = passwordHash;
    }

    public String accountId() {
        return accountId;
    }

    public String displayName() {
        return displayName;
    }

    /** For templates. */
    public String getDisplayName() {
        return displayName;
    }

    public boolean memberOf(String group) {
        return groups.contains(group);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return groups.stream().sorted().map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return accountId;
    }

    public List<String> groups() {
        return groups.stream().sorted().toList();
    }
}
