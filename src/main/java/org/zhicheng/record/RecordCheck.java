package org.zhicheng.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A kept result. @param inputFingerprint hash of what was asked: another question needs another answer */
public record RecordCheck(
        String declarationId,
        String kind,
        Outcome outcome,
        String rule,
        String summary,
        JsonNode content,
        String inputFingerprint,
        Instant checkedAt) {}
