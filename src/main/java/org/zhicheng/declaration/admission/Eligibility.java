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
import org.zhicheng.declaration.fact.DeclarationFacts.CurrentTitle;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.DeclarationFacts.Education;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.declaration.fact.DeclarationSectionsReader;
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

    /**
     * A career is what the tables look at of a person.
     *
     * @param basis the degree that the declaration rests on, with its level and day
     * @param graduated the day from which work counts
     */
    public record Career(Degree basis, LocalDate graduated, List<Work> works, CurrentTitle title) {

        public Career {
            works = List.copyOf(works);
        }
    }

    public Eligibility(Settings settings, AdmissionTables tables, RoutingFacts routing) {
        this.settings = settings;
        this.tables = tables;
        this.routing = routing;
    }

    /**
     * Finds nothing while the education is incomplete or no work is filled in: other rules report that. What is found
     * stands where it can be mended most often, at the works.
     */
    public List<Problem> problems(Dossier dossier, DeclarationFacts typed) {
        return career(typed.education(), typed.workExperience(), typed.currentTitle())
                .flatMap(career -> judged(
                        routing.of(dossier.declaration(), dossier.employer().byHand()),
                        dossier.declaration().business(),
                        career,
                        typed.declaredOn()))
                .map(objection -> Admission.problem(objection, "/workExperience/rows"))
                .stream()
                .toList();
    }

    /** Returns the facts by which a table judges the case; empty while the table is not asked about it. */
    public Optional<Map<String, Object>> facts(Dossier dossier) {
        DeclarationSectionsReader typed = dossier.typed().read();
        return career(typed.education(), typed.workExperience(), typed.currentTitle())
                .map(career -> facts(
                        routing.of(dossier.declaration(), dossier.employer().byHand()),
                        dossier.declaration().business(),
                        career,
                        dossier.day().declared()));
    }

    /** Empty while the education is incomplete or no work is filled in. */
    private static Optional<Career> career(Education education, List<Work> works, CurrentTitle title) {
        Optional<Degree> basis = education.degrees().stream()
                .filter(Degree::basis)
                .filter(degree -> degree.degreeLevel() != null && degree.graduationDate() != null)
                .findFirst();
        return works.stream().allMatch(Eligibility::blank)
                ? Optional.empty()
                : basis.map(degree -> new Career(degree, graduation(education, degree), works, title));
    }

    /**
     * Asks the table of the business how it judges a career on a day, which may lie ahead.
     *
     * @param choice the codes of what is declared
     */
    public Optional<Objection> judged(
            Map<String, Object> choice, Business business, Career career, LocalDate declaredOn) {
        Map<String, Object> facts = facts(choice, business, career, declaredOn);
        return business == Business.INITIAL ? tables.notEligible(facts) : tables.notEligibleForReview(facts);
    }

    private Map<String, Object> facts(
            Map<String, Object> choice, Business business, Career career, LocalDate declaredOn) {
        Map<String, Object> facts = new HashMap<>(choice);
        facts.put("degreeLevel", career.basis().degreeLevel());
        facts.put("studyForm", career.basis().studyForm());
        facts.put("graduationDate", career.basis().graduationDate().toString());
        facts.put("submissionDate", declaredOn.toString());
        // older tables of admins ask for years, not dates
        facts.put("graduationYear", career.basis().graduationDate().getYear());
        facts.put("submissionYear", declaredOn.getYear());
        LocalDate until = business == Business.INITIAL ? declaredOn : settings.reviewYearsUntil(declaredOn);
        facts.put("workYears", YearsOfWork.of(career.works(), career.graduated(), declaredOn, until));
        facts.put("titleLevel", career.title().level());
        facts.put("titleYears", YearsOfWork.between(career.title().since(), until));
        return facts;
    }

    private static boolean blank(Work work) {
        return work.startDate() == null && work.endDate() == null && work.employerName() == null;
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
