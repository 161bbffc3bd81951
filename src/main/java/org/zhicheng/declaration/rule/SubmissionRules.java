package org.zhicheng.declaration.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.fact.WorkingDayCount;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Lists all rules that a declaration has to satisfy when it is sent, in the order in which people read the problems.
 */
public class SubmissionRules {

    private final List<SubmissionRule> rules;

    public SubmissionRules(
            RuleSettings settings,
            int insuredMonths,
            Catalogue catalogue,
            WorkingDayCount workingDays,
            Messages messages) {
        List<MaterialUploaded> materials = List.of(
                new EducationRegistration(messages),
                new SchoolRecord(messages),
                new SocialSecurityProof(messages),
                new SocialSecurityMonths(settings, insuredMonths, messages),
                new EmployerConsent(messages),
                new CommitmentLetter(messages),
                new PublicityReport(settings, workingDays, messages),
                new EmployerByHand(messages),
                new Licence(messages));
        this.rules = Stream.of(
                        List.of(
                                new BasicInfoComplete(messages),
                                new DivisionToLastLevel(catalogue, messages),
                                new DivisionOfEmployer(messages),
                                new EmployerChosen(messages),
                                new EmployerCode(messages),
                                new DepartmentSuggested(catalogue, messages),
                                new SpecialtyToLastLevel(catalogue, messages),
                                new EducationComplete(messages),
                                new RegistrationValidity(settings, messages),
                                new EducationUnavailable(messages),
                                new WorkExperienceComplete(messages),
                                new WorkAfterGraduation(messages),
                                new WorkUntilNow(messages),
                                new WorkWithoutGaps(messages),
                                new WorkSummaryComplete(settings, messages),
                                new WorkSummaryLength(settings, messages),
                                new WorkSummaryParts(messages),
                                new PublicityComplete(messages)),
                        materials,
                        List.of(
                                new ContinuingEducation(settings, messages),
                                new EverythingUploaded(ids(materials), messages)))
                .<SubmissionRule>flatMap(List::stream)
                .toList();
    }

    /** Returns every rule, in order. */
    public List<SubmissionRule> all() {
        return rules;
    }

    /** Checks all rules and returns every problem at once. */
    public List<Problem> check(DeclarationFacts facts) {
        return rules.stream()
                .flatMap(rule -> rule.check(facts).stream())
                .distinct()
                .toList();
    }

    /** J01 reports its own slot as well. */
    private static Set<String> ids(List<MaterialUploaded> materials) {
        return Stream.concat(materials.stream().map(SubmissionRule::id), Stream.of("J01"))
                .collect(Collectors.toSet());
    }
}
