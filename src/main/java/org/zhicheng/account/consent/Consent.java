package org.zhicheng.account.consent;

import java.time.Instant;

/**
 * What a person said to a notice.
 *
 * @param withdrawnAt null while it holds
 */
public record Consent(String notice, String version, Instant acceptedAt, Instant withdrawnAt) {}
