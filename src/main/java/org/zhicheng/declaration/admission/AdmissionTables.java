package org.zhicheng.declaration.admission;

import java.util.Map;
import java.util.Optional;

/** The decision tables that say who may declare what, in the version in use. */
public interface AdmissionTables {

    /** @param message in Chinese, as the table has it */
    record Objection(String rule, boolean blocks, String message) {}

    /** Z02: {@code exam-only.dmn}. */
    Optional<Objection> examOnly(Map<String, Object> facts);

    /** H04: {@code eligibility.dmn}, for 初定. */
    Optional<Objection> notEligible(Map<String, Object> facts);

    /** H04: {@code review-eligibility.dmn}, for 评审. */
    Optional<Objection> notEligibleForReview(Map<String, Object> facts);
}
