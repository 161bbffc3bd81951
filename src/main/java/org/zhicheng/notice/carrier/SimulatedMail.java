package org.zhicheng.notice.carrier;

import java.time.Instant;

/** An e-mail as it lies in the simulated mailbox. */
public record SimulatedMail(String id, String address, String content, Instant receivedAt) {}
