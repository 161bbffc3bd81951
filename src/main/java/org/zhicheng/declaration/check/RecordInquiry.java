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
 * Asks the outside records about a declaration and keeps what they said (C01–C03, X01–X05). Asking again what was
 * asked before asks nobody: an answer is kept with the fingerprint of its question.
 *
 * <p>A look-up is a nested transaction: one that fails undoes its own statements only, so that the process can still
 * note the failure in its own transaction and go on.
 */
@Service
public class RecordInquiry {

    public static final String SOCIAL_SECURITY = "social-security";
    public static final String EDUCATION = "education";
    public static final String CONTINUING_EDUCATION = "continuing-education";

    /** Answers that hold something to compare with. */
    private static final Set<Outcome> COMPARABLE = Set.of(Outcome.MATCH, Outcome.MISMATCH);

    /** Those on which the way through the diagram depends. */
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
     * @return MATCH, MISMATCH or NOT_FOUND
     * @throws RecordUnavailableException where the records cannot be asked now
     */
    @Transactional(propagation = Propagation.NESTED)
    public String checkSocialSecurity(String declarationId) {
        return known(dossier(declarationId), SOCIAL_SECURITY);
    }

    /** As {@link #checkSocialSecurity}. */
    @Transactional(propagation = Propagation.NESTED)
    public String checkEducation(String declarationId) {
        return known(dossier(declarationId), EDUCATION);
    }

    /**
     * Hours of this year and the last, to be looked at (J01). They decide nothing in the diagram: where they cannot be
     * asked now, that is noted at once, and they are asked again with the next check.
     */
    @Transactional(propagation = Propagation.NESTED)
    public void checkContinuingEducation(String declarationId) {
        known(dossier(declarationId), CONTINUING_EDUCATION);
    }

    /** Whether asking once more may lead to something better: what is missing in social security may be paid since. */
    public static boolean worthAsking(RecordCheck check) {
        return check.outcome() == Outcome.UNAVAILABLE
                || (check.kind().equals(SOCIAL_SECURITY) && check.outcome() != Outcome.MATCH);
    }

    /** @param question what was asked, as a fingerprint */
    public record Answer(String question, CheckResult result) {}

    /**
     * What a record says now, whatever it said before. Nothing is kept, so that no transaction has to be open
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

    /** Also held against what is typed by now, which may have changed while the record was asked. */
    public Dossier keep(Dossier dossier, Answer answer) {
        return compareAnew(keep(dossier, answer.result(), answer.question()));
    }

    /** The last attempt failed: that is no answer against the person (X05). */
    public void socialSecurityUnavailable(String declarationId) {
        unavailable(dossier(declarationId), SOCIAL_SECURITY);
    }

    public void educationUnavailable(String declarationId) {
        unavailable(dossier(declarationId), EDUCATION);
    }

    /**
     * Holds what is typed now against what the records answered before, so that a person is told at once. Nobody is
     * asked: an answer that cannot be compared (nothing found, not to be asked, another month) stays as it is, and
     * {@link #factsChanged} sees to it.
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

    /** Whether what is typed now asks something else than what was answered. */
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

    /** Whether its applicant took the consent to look-ups back (PIPL 15): proof on paper does it then. */
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
