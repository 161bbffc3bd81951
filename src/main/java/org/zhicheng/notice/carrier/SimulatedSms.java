package org.zhicheng.notice.carrier;

import java.time.Instant;

/** An SMS as it lies in the simulated phone. */
public record SimulatedSms(String id, String mobile, String content, Instant receivedAt) {}
