package org.zhicheng.declaration.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.dossier.RecordAnswers;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.record.CheckResult;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.RecordChecks;
import org.zhicheng.record.port.RecordUnavailableException;

/**
 * Asks the outside records about a declaration and keeps their answers (C01–C03, X01–X05). The same question is not
 * asked twice: each answer is kept with the fingerprint of its question.
 *
 * <p>A look-up is a nested transaction: a failing one undoes its own statements only, so that the process can still
 * note the failure in its own transaction and go on.
 */
@Service
public class RecordInquiry {

    public static final String SOCIAL_SECURITY = "social-security";
    public static final String EDUCATION = "education";
    public static final String CONTINUING_EDUCATION = "continuing-education";

    /** Outcomes whose answer holds something to compare with. */
    private static final Set<Outcome> COMPARABLE = Set.of(Outcome.MATCH, Outcome.MISMATCH);

    /** The records on which the way through the diagram depends. */
    private static final List<String> DECIDING = List.of(SOCIAL_SECURITY, EDUCATION);

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final Map<String, OutsideRecord> lookups;
    private final Consents consents;
    private final RecordChecks checks;
    private final Timeline timeline;

    public RecordInquiry(
            Declarations declarations,
            Dossiers dossiers,
            List<OutsideRecord> lookups,
            Consents consents,
            RecordChecks checks,
            Timeline timeline) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.lookups = lookups.stream().collect(Collectors.toMap(OutsideRecord::kind, Function.identity()));
        this.consents = consents;
        this.checks = checks;
        this.timeline = timeline;
    }

    /**
     * Asks about social security, unless the answer is known.
     *
     * @return MATCH, MISMATCH or NOT_FOUND
     * @throws RecordUnavailableException where the records cannot be asked now
     */
    @Transactional(propagation = Propagation.NESTED)
    public String checkSocialSecurity(String declarationId) {
        return known(dossier(declarationId), SOCIAL_SECURITY);
    }

    /** Asks about education, as {@link #checkSocialSecurity} does about social security. */
    @Transactional(propagation = Propagation.NESTED)
    public String checkEducation(String declarationId) {
        return known(dossier(declarationId), EDUCATION);
    }

    /**
     * Asks for the hours of this year and the last, for people to look at (J01). The hours decide nothing in the
     * diagram: a record that cannot be asked now is noted at once, and asked again with the next check.
     */
    @Transactional(propagation = Propagation.NESTED)
    public void checkContinuingEducation(String declarationId) {
        known(dossier(declarationId), CONTINUING_EDUCATION);
    }

    /**
     * Returns whether a new answer may be better: months that are missing in social security may have been paid since.
     */
    public static boolean worthAsking(RecordCheck check) {
        return check.outcome() == Outcome.UNAVAILABLE
                || (check.kind().equals(SOCIAL_SECURITY) && check.outcome() != Outcome.MATCH);
    }

    /** @param question the fingerprint of the question */
    public record Answer(String question, CheckResult result) {}

    /**
     * Asks the record anew, whatever it answered before. Nothing is kept, so that no transaction has to be open
     * meanwhile.
     *
     * @throws RecordUnavailableException as for {@link #checkSocialSecurity}
     */
    public Answer askAnew(Dossier dossier, String kind) {
        Answer answer = new Answer(lookup(kind).question(dossier), ask(dossier, kind));
        if (declined(dossier)) {
            throw new ConflictException(answer.result().summary());
        }
        if (answer.result().outcome() == Outcome.UNAVAILABLE) {
            throw new RecordUnavailableException("No answer of " + kind);
        }
        return answer;
    }

    /** Keeps the answer, compared with what is typed by now, which may have changed while the record was asked. */
    public Dossier keep(Dossier dossier, Answer answer) {
        return compareAnew(keep(dossier, answer.result(), answer.question()));
    }

    /** Notes that the last attempt failed; this does not count against the person (X05). */
    public void socialSecurityUnavailable(String declarationId) {
        unavailable(dossier(declarationId), SOCIAL_SECURITY);
    }

    public void educationUnavailable(String declarationId) {
        unavailable(dossier(declarationId), EDUCATION);
    }

    /**
     * Compares what is typed now with the kept answers, so that a person is told at once. No record is asked: an answer
     * that cannot be compared (nothing found, not to be asked, another month) stays as it is, and {@link #factsChanged}
     * reports it.
     */
    public Dossier compareAnew(Dossier dossier) {
        RecordAnswers answers = dossier.answers();
        for (String kind : DECIDING) {
            OutsideRecord lookup = lookup(kind);
            String question = lookup.question(dossier);
            Optional<CheckResult> anew = answers.find(kind)
                    .filter(check -> COMPARABLE.contains(check.outcome())
                            && !check.inputFingerprint().equals(question))
                    .flatMap(check -> lookup.compareAnew(check, dossier));
            if (anew.isPresent()) {
                answers = answers.with(checks.save(dossier.id(), anew.get(), question));
            }
        }
        return dossier.with(answers);
    }

    /** Returns whether the present question differs from the one that was answered. */
    public boolean factsChanged(Dossier dossier) {
        return DECIDING.stream().anyMatch(kind -> !asked(dossier, kind));
    }

    private Dossier dossier(String declarationId) {
        return dossiers.open(declarations.get(declarationId));
    }

    private OutsideRecord lookup(String kind) {
        OutsideRecord lookup = lookups.get(kind);
        if (lookup == null) {
            throw new IllegalArgumentException(kind);
        }
        return lookup;
    }

    private CheckResult ask(Dossier dossier, String kind) {
        return declined(dossier) ? lookup(kind).declined() : lookup(kind).ask(dossier);
    }

    /** Returns whether the applicant withdrew the consent to look-ups (PIPL 15): a proof on paper replaces them. */
    private boolean declined(Dossier dossier) {
        return consents.withdrawn(dossier.declaration().applicantId(), Consents.RECORD_CHECKS);
    }

    private String known(Dossier dossier, String kind) {
        String question = lookup(kind).question(dossier);
        Optional<RecordCheck> before = dossier.answers()
                .find(kind)
                .filter(check -> check.inputFingerprint().equals(question))
                .filter(check -> check.outcome() != Outcome.UNAVAILABLE);
        if (before.isPresent()) {
            return before.get().outcome().name();
        }
        CheckResult result = ask(dossier, kind);
        keep(dossier, result, question);
        return result.outcome().name();
    }

    private void unavailable(Dossier dossier, String kind) {
        keep(dossier, lookup(kind).unavailable(), lookup(kind).question(dossier));
    }

    private Dossier keep(Dossier dossier, CheckResult result, String question) {
        RecordCheck kept = checks.save(dossier.id(), result, question);
        timeline.record(dossier.id(), "checked-" + result.kind(), null, result.summary());
        return dossier.with(dossier.answers().with(kept));
    }

    private boolean asked(Dossier dossier, String kind) {
        return dossier.answers()
                .find(kind)
                .filter(check -> check.inputFingerprint().equals(lookup(kind).question(dossier)))
                .isPresent();
    }
}
