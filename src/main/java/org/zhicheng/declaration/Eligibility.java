package org.zhicheng.declaration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.AdmissionTables.Objection;
import org.zhicheng.declaration.rule.DeclarationFacts;
import org.zhicheng.declaration.rule.DeclarationFacts.Degree;
import org.zhicheng.declaration.rule.DeclarationFacts.Work;
import org.zhicheng.form.Problem;

/** H04: whether education, years of work and the title that a person has open the declared level. */
@Component
class Eligibility {

    private static final double DAYS_OF_A_YEAR = 365.2425;

    private final AdmissionTables tables;
    private final RoutingFacts routing;

    Eligibility(AdmissionTables tables, RoutingFacts routing) {
        this.tables = tables;
        this.routing = routing;
    }

    /** Nothing while the education is not complete: other rules say that. */
    List<Problem> problems(Declaration declaration, DeclarationFacts typed) {
        Optional<Degree> basis = typed.education().degrees().stream()
                .filter(Degree::basis)
                .filter(degree -> degree.degreeLevel() != null && degree.graduationDate() != null)
                .findFirst();
        if (basis.isEmpty()) {
            return List.of();
        }
        Map<String, Object> facts = new HashMap<>(routing.of(declaration.choice(), declaration.series()));
        facts.put("degreeLevel", basis.get().degreeLevel());
        facts.put("studyForm", basis.get().studyForm());
        facts.put("graduationYear", basis.get().graduationDate().getYear());
        facts.put("workYears", workYears(typed));
        facts.put("submissionYear", typed.submittedOn().getYear());
        facts.put("titleLevel", typed.currentTitle().level());
        facts.put("titleYears", years(typed.currentTitle().since(), typed.submittedOn()));
        boolean initial = declaration.business() == Business.INITIAL;
        Optional<Objection> found = initial ? tables.notEligible(facts) : tables.notEligibleForReview(facts);
        return found.map(objection -> Admission.problem(objection, "/basicInfo/level")).stream()
                .toList();
    }

    /** From the beginning of the first work. */
    private static double workYears(DeclarationFacts typed) {
        LocalDate first = typed.workExperience().stream()
                .map(Work::startDate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(typed.submittedOn());
        return years(first, typed.submittedOn());
    }

    /** With whole years on their days; 0 where there is no beginning. */
    private static double years(LocalDate from, LocalDate until) {
        if (from == null || from.isAfter(until)) {
            return 0;
        }
        long whole = ChronoUnit.YEARS.between(from, until);
        long rest = ChronoUnit.DAYS.between(from.plusYears(whole), until);
        return whole + Math.min(0.99, rest / DAYS_OF_A_YEAR);
    }
}
