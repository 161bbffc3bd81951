package org.zhicheng.process.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhicheng.declaration.life.DeclarationProcess;

/**
 * A table contract lists the facts and the answers of a decision table that Java asks. An admin may write any rows that
 * fit it.
 *
 * @param list whether all rows that match are wanted, and not the first one alone
 * @param unique the column in which two rows that match together must differ; null for none
 * @param row finds what is wrong with a row as a whole: the key of a message
 */
record TableContract(
        String key,
        boolean list,
        List<Fact> facts,
        List<Column> columns,
        String unique,
        Function<Map<String, Object>, Optional<String>> row) {

    private static final List<String> LEVELS =
            List.of("assistant", "technician", "intermediate", "associate-senior", "senior");
    private static final List<String> OUTCOMES = List.of("MATCH", "MISMATCH", "NOT_FOUND", "UNAVAILABLE");

    private static final List<Fact> CHOICE = List.of(
            Fact.oneOf(DeclarationProcess.BUSINESS, List.of("initial", "review")),
            Fact.oneOf(DeclarationProcess.LEVEL, LEVELS),
            Fact.such(DeclarationProcess.SERIES, "05"),
            Fact.such(DeclarationProcess.SPECIALTY, "05-09-01-01", "01-01-01-01", "24-01-01-01"),
            Fact.such(DeclarationProcess.DIVISION, "320902"),
            Fact.oneOf(DeclarationProcess.DIVISION_KIND, List.of("county", "self")),
            Fact.such(DeclarationProcess.CITY, "320900"),
            Fact.such(DeclarationProcess.DEPARTMENT, "none", "health"),
            Fact.such(DeclarationProcess.DEPARTMENT_DIVISION, "320900"),
            Fact.oneOf(DeclarationProcess.EMPLOYER_BY_HAND, List.of(false, true)));

    private static final List<Fact> CHECKS = List.of(
            Fact.orNothing(DeclarationProcess.SOCIAL_SECURITY_OUTCOME, OUTCOMES),
            Fact.orNothing(DeclarationProcess.EDUCATION_OUTCOME, OUTCOMES),
            Fact.orNothing(DeclarationProcess.GRADUATED_BEFORE_2001, List.of(false, true)));

    private static final List<Fact> PERSON = List.of(
            Fact.oneOf("degreeLevel", List.of("bachelor", "secondary", "college", "master", "doctor")),
            Fact.oneOf("studyForm", List.of("full-time", "adult", "self-study", "online", "open")),
            Fact.such("graduationDate", "2020-06-30", "1999-06-30"),
            Fact.such("submissionDate", "2026-03-02"),
            Fact.such("graduationYear", 2020),
            Fact.such("submissionYear", 2026),
            Fact.such("workYears", 3.5, 0.0, 40.0),
            Fact.orNothing("titleLevel", LEVELS),
            Fact.such("titleYears", 5.0, 0.0));

    /** What a case is like when an office has it, see {@code review.batch.BatchFacts}. */
    private static final List<Fact> STATE = List.of(
            Fact.such("stage", "county-review", "department-review", "city-review", "province-review"),
            Fact.oneOf("resubmitted", List.of(false, true)),
            Fact.such("findings", 0, 1, 20),
            Fact.oneOf("checksMatch", List.of(true, false)));

    private static final List<Column> PUBLICITY = List.of(
            new Column("published", Answer.TRUTH),
            new Column("days", Answer.PUBLICITY_DAYS),
            new Column("shownDays", Answer.DAYS_OR_NOTHING),
            new Column("objectionDays", Answer.DAYS_OR_NOTHING),
            new Column("objectionMost", Answer.DAYS_OR_NOTHING),
            new Column("anonymous", Answer.TRUTH_OR_NOTHING),
            new Column("confirmation", Answer.CONFIRMATION),
            new Column("confirmingOffice", Answer.OFFICE_ABOVE),
            new Column("obtained", Answer.OBTAINED));

    /** Names the stages of a review; a case without a stage would stand still. */
    static final TableContract ROUTING = new TableContract(
            "review-routing",
            true,
            CHOICE,
            List.of(
                    new Column("position", Answer.WHOLE),
                    new Column("stage", Answer.STAGE),
                    new Column("name", Answer.STAGE_NAME),
                    new Column("candidateGroup", Answer.OFFICE),
                    new Column("dueDays", Answer.DAYS),
                    Column.optional("officeAbove", Answer.OFFICE_ABOVE),
                    Column.optional("reportDays", Answer.DAYS_OR_NOTHING)),
            "position",
            row -> Optional.empty());

    static final List<TableContract> ALL = List.of(
            new TableContract(
                    "material-requirements",
                    true,
                    both(CHOICE, CHECKS),
                    List.of(
                            new Column("slot", Answer.SLOT),
                            new Column("position", Answer.WHOLE),
                            new Column("section", Answer.SECTION),
                            new Column("name", Answer.NAME),
                            new Column("required", Answer.TRUTH),
                            new Column("multiple", Answer.TRUTH),
                            new Column("template", Answer.TEMPLATE),
                            new Column("rule", Answer.RULE),
                            new Column("message", Answer.SENTENCE),
                            new Column("help", Answer.HELP)),
                    "slot",
                    row -> Optional.empty()),
            ROUTING,
            new TableContract("eligibility", false, both(CHOICE, PERSON), eligibility(), null, TableContract::eligible),
            new TableContract(
                    "review-eligibility", false, both(CHOICE, PERSON), eligibility(), null, TableContract::eligible),
            new TableContract(
                    "exam-only",
                    false,
                    CHOICE,
                    List.of(
                            new Column("rule", Answer.RULE),
                            new Column("outcome", Answer.OUTCOME),
                            new Column("message", Answer.SENTENCE)),
                    null,
                    row -> row.get("rule") != null && row.get("message") == null
                            ? Optional.of("model.row.silent")
                            : Optional.empty()),
            new TableContract(
                    "review-batch",
                    false,
                    both(CHOICE, STATE),
                    List.of(new Column("allowed", Answer.TRUTH), new Column("reason", Answer.SENTENCE)),
                    null,
                    row -> Boolean.FALSE.equals(row.get("allowed")) && row.get("reason") == null
                            ? Optional.of("model.row.reasonless")
                            : Optional.empty()),
            new TableContract(
                    "certificate-paper",
                    true,
                    CHOICE,
                    List.of(
                            new Column("place", Answer.PAPER_PLACE),
                            new Column("position", Answer.WHOLE),
                            new Column("label", Answer.LABEL),
                            new Column("text", Answer.PAPER_TEXT)),
                    null,
                    row -> "line".equals(row.get("place")) && row.get("label") == null
                            ? Optional.of("model.row.labelless")
                            : Optional.empty()),
            new TableContract(
                    "certificate-rules",
                    false,
                    CHOICE,
                    List.of(new Column("issued", Answer.TRUTH), new Column("pattern", Answer.NUMBER_PATTERN)),
                    null,
                    row -> Boolean.TRUE.equals(row.get("issued")) && row.get("pattern") == null
                            ? Optional.of("model.row.numberless")
                            : Optional.empty()),
            new TableContract("publicity-rules", false, CHOICE, PUBLICITY, null, TableContract::publicity),
            new TableContract(
                    "certificate-change-rules",
                    true,
                    List.of(Fact.oneOf("change", List.of("revoke", "restore", "correct"))),
                    List.of(
                            new Column("ground", Answer.SLOT),
                            new Column("name", Answer.NAME),
                            new Column("hearingDays", Answer.DAYS),
                            new Column("banYears", Answer.BAN_YEARS)),
                    "ground",
                    row -> Optional.empty()),
            new TableContract(
                    "archive-rules",
                    false,
                    both(List.of(Fact.oneOf("outcome", List.of("approved", "rejected", "lapsed"))), CHOICE),
                    List.of(
                            new Column("archived", Answer.TRUTH),
                            new Column("days", Answer.DAYS_OR_NOTHING),
                            new Column("years", Answer.KEPT_YEARS)),
                    null,
                    row -> Boolean.TRUE.equals(row.get("archived"))
                                    && (row.get("days") == null || row.get("years") == null)
                            ? Optional.of("model.row.termless")
                            : Optional.empty()),
            new TableContract(
                    "re-examination-rules",
                    false,
                    both(CHOICE, List.of(Fact.oneOf("subject", List.of("rejected", "approved", "revoked")))),
                    List.of(
                            new Column("askDays", Answer.WHOLE),
                            new Column("officeAbove", Answer.TRUTH),
                            new Column("dueDays", Answer.DAYS),
                            new Column("redoDays", Answer.DAYS)),
                    null,
                    row -> Optional.empty()));

    /** @param values some values of the fact; all of them where {@code closed} */
    record Fact(String name, boolean closed, List<Object> values) {

        static Fact oneOf(String name, List<?> values) {
            return new Fact(name, true, List.copyOf(values));
        }

        /** Makes a fact whose first value is the usual one, and which may be unknown. */
        static Fact orNothing(String name, List<?> values) {
            List<Object> all = new ArrayList<>(values);
            all.add(null);
            return new Fact(name, true, all);
        }

        static Fact such(String name, Object... values) {
            return new Fact(name, false, List.of(values));
        }
    }

    /** @param optional whether a table of an earlier release may be without it */
    record Column(String name, Answer answer, boolean optional) {

        Column(String name, Answer answer) {
            this(name, answer, false);
        }

        static Column optional(String name, Answer answer) {
            return new Column(name, answer, true);
        }
    }

    static Optional<TableContract> of(String key) {
        return ALL.stream().filter(table -> table.key.equals(key)).findFirst();
    }

    Optional<Fact> fact(String name) {
        return facts.stream().filter(fact -> fact.name.equals(name)).findFirst();
    }

    /** Returns the usual case. */
    Map<String, Object> usual() {
        Map<String, Object> usual = new HashMap<>();
        facts.forEach(fact -> usual.put(fact.name, fact.values.get(0)));
        return usual;
    }

    /** Returns the usual case, and each case that differs from it by one fact. */
    List<Map<String, Object>> samples() {
        LinkedHashSet<Map<String, Object>> samples = new LinkedHashSet<>(List.of(usual()));
        for (Fact fact : facts) {
            for (Object value : fact.values) {
                Map<String, Object> other = usual();
                other.put(fact.name, value);
                samples.add(other);
            }
        }
        return List.copyOf(samples);
    }

    private static List<Fact> both(List<Fact> some, List<Fact> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Column> eligibility() {
        return List.of(
                new Column("eligible", Answer.TRUTH),
                new Column("rule", Answer.RULE),
                new Column("outcome", Answer.OUTCOME),
                new Column("message", Answer.SENTENCE));
    }

    /** All that a publicity needs is there, and an objection has some time that grows when it is extended. */
    private static Optional<String> publicity(Map<String, Object> row) {
        if (!Boolean.TRUE.equals(row.get("published"))) {
            return Optional.empty();
        }
        boolean whole = PUBLICITY.stream()
                .map(Column::name)
                .filter(name -> !name.equals("confirmingOffice"))
                .allMatch(name -> row.get(name) != null);
        if (!whole) {
            return Optional.of("model.row.unpublished");
        }
        int first = ((Number) row.get("objectionDays")).intValue();
        int most = ((Number) row.get("objectionMost")).intValue();
        return first < 1 || most < first ? Optional.of("model.row.hurried") : Optional.empty();
    }

    private static Optional<String> eligible(Map<String, Object> row) {
        boolean eligible = Boolean.TRUE.equals(row.get("eligible"));
        if (eligible && Objects.equals("block", row.get("outcome"))) {
            return Optional.of("model.row.contradicts");
        }
        boolean objects = !eligible || Objects.equals("flag", row.get("outcome"));
        return objects && row.get("message") == null ? Optional.of("model.row.silent") : Optional.empty();
    }
}
