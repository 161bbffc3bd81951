package org.zhicheng.notice.carrier;

import java.time.Instant;

/** A simulated SMS is a message in the simulated phone. */
public record SimulatedSms(String id, String mobile, String content, Instant receivedAt) {}
