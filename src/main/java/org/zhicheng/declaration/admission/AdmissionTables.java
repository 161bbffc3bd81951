package org.zhicheng.declaration.admission;

import java.util.Map;
import java.util.Optional;

/** Asks the decision tables who may declare what, in the version in use. */
public interface AdmissionTables {

    /**
     * An objection is what a table says against a declaration.
     *
     * @param met whether the conditions are met all the same, and a reviewer is told to look at it
     * @param message in Chinese, as the table words it
     */
    record Objection(String rule, boolean blocks, boolean met, String message) {}

    /** Asks {@code exam-only.dmn} (Z02). */
    Optional<Objection> examOnly(Map<String, Object> facts);

    /** Asks {@code eligibility.dmn} for 初定 (H04). */
    Optional<Objection> notEligible(Map<String, Object> facts);

    /** Asks {@code review-eligibility.dmn} for 评审 (H04). */
    Optional<Objection> notEligibleForReview(Map<String, Object> facts);
}
