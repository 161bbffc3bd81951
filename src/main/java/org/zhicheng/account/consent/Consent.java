package org.zhicheng.account.consent;

import java.time.Instant;

/**
 * A consent records a person's answer to a notice.
 *
 * @param withdrawnAt null while it holds
 */
public record Consent(String notice, String version, Instant acceptedAt, Instant withdrawnAt) {}
