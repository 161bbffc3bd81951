package org.zhicheng.declaration.admission;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.AdmissionTables.Objection;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.DeclarationFacts.Education;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.problem.Problem;

/** Decides whether education, years of work and the present title open the declared level (H04). */
@Component
public class Eligibility {

    private final Settings settings;
    private final AdmissionTables tables;
    private final RoutingFacts routing;

    /**
     * @param reviewCutOff the day of the year of submission, such as {@code 12-31}, until which years count for 评审;
     *     empty where they count until the submission
     */
    @ConfigurationProperties("zhicheng.eligibility")
    public record Settings(@DefaultValue("") String reviewCutOff) {

        /** Returns the first day that does not count: the cut-off day counts, the day of submission is not over yet. */
        LocalDate reviewYearsUntil(LocalDate submittedOn) {
            return reviewCutOff.isBlank()
                    ? submittedOn
                    : MonthDay.parse("--" + reviewCutOff)
                            .atYear(submittedOn.getYear())
                            .plusDays(1);
        }
    }

    public Eligibility(Settings settings, AdmissionTables tables, RoutingFacts routing) {
        this.settings = settings;
        this.tables = tables;
        this.routing = routing;
    }

    /** Finds nothing while the education is incomplete: other rules report that. */
    public List<Problem> problems(Dossier dossier, DeclarationFacts typed) {
        Optional<Degree> basis = typed.education().degrees().stream()
                .filter(Degree::basis)
                .filter(degree -> degree.degreeLevel() != null && degree.graduationDate() != null)
                .findFirst();
        if (basis.isEmpty()) {
            return List.of();
        }
        Map<String, Object> facts = new HashMap<>(
                routing.of(dossier.declaration(), dossier.employer().byHand()));
        facts.put("degreeLevel", basis.get().degreeLevel());
        facts.put("studyForm", basis.get().studyForm());
        facts.put("graduationDate", basis.get().graduationDate().toString());
        facts.put("submissionDate", typed.declaredOn().toString());
        // older tables of admins ask for years, not dates
        facts.put("graduationYear", basis.get().graduationDate().getYear());
        facts.put("submissionYear", typed.declaredOn().getYear());
        boolean initial = dossier.declaration().business() == Business.INITIAL;
        LocalDate until = initial ? typed.declaredOn() : settings.reviewYearsUntil(typed.declaredOn());
        facts.put(
                "workYears",
                YearsOfWork.of(
                        typed.workExperience(), graduation(typed.education(), basis.get()), typed.declaredOn(), until));
        facts.put("titleLevel", typed.currentTitle().level());
        facts.put("titleYears", YearsOfWork.between(typed.currentTitle().since(), until));
        Optional<Objection> found = initial ? tables.notEligible(facts) : tables.notEligibleForReview(facts);
        return found.map(objection -> Admission.problem(objection, "/basicInfo/level")).stream()
                .toList();
    }

    /** Work counts from the earliest full-time degree; without one, from the degree that the declaration rests on. */
    private static LocalDate graduation(Education education, Degree basis) {
        return education.degrees().stream()
                .filter(Degree::fullTime)
                .map(Degree::graduationDate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(basis.graduationDate());
    }
}
