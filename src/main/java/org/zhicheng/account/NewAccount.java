package org.zhicheng.account;

import java.util.Set;

/** A new account holds the row about to be written, its secrets already protected. */
public record NewAccount(
        String id,
        String loginName,
        String displayName,
        String passwordHash,
        String encryptedIdNumber,
        String idNumberHash,
        String mobile,
        String email,
        boolean verified,
        boolean demo,
        Set<String> groups) {}
