package org.zhicheng.process.flow;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.AdmissionTables;
import org.zhicheng.problem.Messages;

/** Asks {@code exam-only.dmn} and the two tables of eligibility as they were deployed last. */
@Component
class EngineAdmissionTables implements AdmissionTables {

    private static final String ELIGIBILITY = "H04";

    private final DecisionTables tables;
    private final Messages messages;

    EngineAdmissionTables(DecisionTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    @Override
    public Optional<Objection> examOnly(Map<String, Object> facts) {
        return tables.first("exam-only", facts)
                .filter(row -> row.get("rule") != null)
                .map(EngineAdmissionTables::objection);
    }

    @Override
    public Optional<Objection> notEligible(Map<String, Object> facts) {
        return notEligible("eligibility", facts);
    }

    @Override
    public Optional<Objection> notEligibleForReview(Map<String, Object> facts) {
        return notEligible("review-eligibility", facts);
    }

    /**
     * Asks a table of eligibility. Where no row decides, as after a change that left a case out, a person has to
     * decide: nobody is eligible by oversight.
     */
    private Optional<Objection> notEligible(String table, Map<String, Object> facts) {
        Optional<Map<String, Object>> decided = tables.first(table, facts).filter(row -> decides(row) || flags(row));
        return decided.isEmpty()
                ? Optional.of(new Objection(ELIGIBILITY, false, false, messages.say("H04.undecided")))
                : decided.filter(row -> Boolean.FALSE.equals(row.get("eligible")) || flags(row))
                        .map(EngineAdmissionTables::objection);
    }

    private static boolean decides(Map<String, Object> row) {
        return row.get("eligible") instanceof Boolean;
    }

    /** An eligible person may still be flagged for a person to look at. */
    private static boolean flags(Map<String, Object> row) {
        return "flag".equals(row.get("outcome"));
    }

    private static Objection objection(Map<String, Object> row) {
        return new Objection((String) row.get("rule"), !flags(row), Boolean.TRUE.equals(row.get("eligible")), (String)
                row.get("message"));
    }
}
