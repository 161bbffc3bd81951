package org.zhicheng.declaration.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.AdmissionTables;
import org.zhicheng.declaration.admission.AdmissionTables.Objection;
import org.zhicheng.declaration.admission.Eligibility;
import org.zhicheng.declaration.admission.OfferedLevels;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.declaration.outlook.Outlook.Verdict;
import org.zhicheng.reference.LevelName;
import org.zhicheng.reference.SpecialtyDirectory;

/** Judges by the tables in use how a level is reached by a business: today, from a later day on, or not. */
@Component
class Outlooks {

    private final AdmissionTables tables;
    private final Eligibility eligibility;
    private final OfferedLevels levels;
    private final RoutingFacts routing;
    private final SpecialtyDirectory specialties;
    private final OutlookWords words;
    private final Clock clock;

    Outlooks(
            AdmissionTables tables,
            Eligibility eligibility,
            OfferedLevels levels,
            RoutingFacts routing,
            SpecialtyDirectory specialties,
            OutlookWords words,
            Clock clock) {
        this.tables = tables;
        this.eligibility = eligibility;
        this.levels = levels;
        this.routing = routing;
        this.specialties = specialties;
        this.words = words;
        this.clock = clock;
    }

    /** @param ahead whether to look for a later day, where it is not today */
    Outlook of(Question question, Business business, LevelName level, boolean ahead) {
        Choice choice = question.choice(business, level.level());
        Map<String, Object> facts = routing.of(choice, specialties.seriesOf(choice.specialty()), false);
        Optional<Objection> exam = tables.examOnly(facts);
        if (exam.filter(Objection::blocks).isPresent()) {
            return words.outlook(
                    choice, level, Verdict.EXAM, null, List.of(exam.get().message()));
        }
        if (business == Business.INITIAL && !levels.byInitial(choice.specialty(), level.level(), choice.division())) {
            return words.notByInitial(choice, level);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = question.earliest(today);
        Optional<Objection> now = judged(facts, business, question, earliest);
        List<String> reasons = new ArrayList<>();
        exam.map(Objection::message).ifPresent(reasons::add);
        now.map(Objection::message).ifPresent(reasons::add);
        if (met(now)) {
            Verdict verdict = earliest.isAfter(today) ? Verdict.LATER : Verdict.NOW;
            return words.outlook(choice, level, verdict, earliest, reasons);
        }
        Optional<LocalDate> first =
                ahead ? FirstDay.of(earliest, day -> met(judged(facts, business, question, day))) : Optional.empty();
        boolean open = now.filter(Objection::blocks).isEmpty();
        Verdict otherwise = open && !earliest.isAfter(today) ? Verdict.DOUBTFUL : Verdict.NO;
        return words.outlook(choice, level, first.isPresent() ? Verdict.LATER : otherwise, first.orElse(null), reasons);
    }

    private Optional<Objection> judged(Map<String, Object> facts, Business business, Question question, LocalDate day) {
        return eligibility.judged(facts, business, question.career(), day);
    }

    private static boolean met(Optional<Objection> found) {
        return found.isEmpty() || found.get().met();
    }
}
