package org.zhicheng.notice.carrier;

import java.time.Instant;

/** A simulated mail is an e-mail in the simulated mailbox. */
public record SimulatedMail(String id, String address, String content, Instant receivedAt) {}
