package org.zhicheng.declaration.applicant;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.Admission;
import org.zhicheng.declaration.admission.Eligibility;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.print.OutdatedLetters;
import org.zhicheng.declaration.rule.SubmissionRules;
import org.zhicheng.declaration.view.MaterialWarnings;
import org.zhicheng.problem.Problem;

/** Validates a saved declaration against the rules of the guide. */
@Component
class SubmissionValidator {

    private final SubmissionRules rules;
    private final Admission admission;
    private final Eligibility eligibility;
    private final MaterialWarnings materialWarnings;
    private final OutdatedLetters outdatedLetters;
    private final UncorrectedItems uncorrected;

    SubmissionValidator(
            SubmissionRules rules,
            Admission admission,
            Eligibility eligibility,
            MaterialWarnings materialWarnings,
            OutdatedLetters outdatedLetters,
            UncorrectedItems uncorrected) {
        this.rules = rules;
        this.admission = admission;
        this.eligibility = eligibility;
        this.materialWarnings = materialWarnings;
        this.outdatedLetters = outdatedLetters;
        this.uncorrected = uncorrected;
    }

    /** Returns what the rules find in the saved declaration, independent of the form. */
    List<Problem> problems(Dossier dossier) {
        DeclarationFacts facts = RuleFacts.of(dossier, outdatedLetters.among(dossier.papers()));
        return Stream.of(
                        admission.toSubmit(dossier),
                        rules.check(facts),
                        eligibility.problems(dossier, facts),
                        materialWarnings.of(dossier.enclosures()),
                        uncorrected.problems(dossier))
                .flatMap(List::stream)
                .toList();
    }
}
