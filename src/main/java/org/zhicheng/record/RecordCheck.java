package org.zhicheng.record;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A check keeps the result of one question to an outside record. @param inputFingerprint hash of what was asked:
 * another question needs another answer
 */
public record RecordCheck(
        String declarationId,
        String kind,
        Outcome outcome,
        String rule,
        String summary,
        JsonNode content,
        String inputFingerprint,
        Instant checkedAt) {}
