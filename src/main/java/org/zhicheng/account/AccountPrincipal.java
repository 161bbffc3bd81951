package org.zhicheng.account;

import java.io.Serial;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A principal stands for a signed-in person. The user name is the account's id, which is the engine's user id as well;
 * authorities are group ids.
 */
public final class AccountPrincipal implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String accountId;
    private final String displayName;
    private final Set<String> groups;
    private final Instant credentialsChangedAt;

    public AccountPrincipal(Account account, Credentials credentials) {
        this.accountId = account.id();
        this.displayName = account.displayName();
        this.groups = account.groups();
        this.credentialsChangedAt = credentials.changedAt();
    }

    /** Tells whether the account still has the credentials with which this person signed in. */
    public boolean signedInWith(Credentials credentials) {
        return Objects.equals(credentialsChangedAt, credentials.changedAt());
    }

    public boolean looksLike(Account account) {
        return groups.equals(account.groups()) && displayName.equals(account.displayName());
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

    /** Returns no password: it is compared before anybody is signed in, and kept in no session. */
    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return accountId;
    }

    public List<String> groups() {
        return groups.stream().sorted().toList();
    }
}
