package org.zhicheng.account;

import java.time.Instant;
import java.util.Set;

/** Builds an account of a test: what is not said of it, it does not have. */
public final class AnAccount {

    private final String id;
    private final String loginName;
    private final String displayName;
    private String mobile;
    private Instant verifiedAt;
    private Set<String> groups = Set.of();

    private AnAccount(String id, String loginName, String displayName) {
        this.id = id;
        this.loginName = loginName;
        this.displayName = displayName;
    }

    public static AnAccount of(String id, String loginName, String displayName) {
        return new AnAccount(id, loginName, displayName);
    }

    public AnAccount mobile(String number) {
        mobile = number;
        return this;
    }

    public AnAccount verifiedAt(Instant time) {
        verifiedAt = time;
        return this;
    }

    public AnAccount in(String... group) {
        groups = Set.of(group);
        return this;
    }

    public Account account() {
        return new Account(id, loginName, displayName, mobile, null, verifiedAt, groups);
    }

    /** With a password, and nothing else that an account may have. */
    public AccountPrincipal signedIn() {
        Credentials password = new Credentials("x", Instant.EPOCH, null, null, null, 0, false, false);
        return new AccountPrincipal(account(), password);
    }
}
