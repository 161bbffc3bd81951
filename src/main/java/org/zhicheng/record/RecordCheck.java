package org.zhicheng.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

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
