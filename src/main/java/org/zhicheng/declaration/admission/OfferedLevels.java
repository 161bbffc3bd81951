package org.zhicheng.declaration.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.AdmissionTables.Objection;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelName;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.SpecialtyDirectory;

/** Offers the levels that a person may choose, without those that the tables refuse to everybody. */
@Component
public class OfferedLevels {

    private static final List<String> DEGREES = List.of("doctor", "master", "bachelor", "college", "secondary");

    private final LevelNames levels;
    private final SpecialtyDirectory specialties;
    private final DivisionDirectory divisions;
    private final AdmissionTables tables;
    private final Clock clock;

    /** @param examOnly whether only an examination leads to the level (Z02) */
    public record Offer(LevelName level, boolean examOnly) {}

    OfferedLevels(
            LevelNames levels,
            SpecialtyDirectory specialties,
            DivisionDirectory divisions,
            AdmissionTables tables,
            Clock clock) {
        this.levels = levels;
        this.specialties = specialties;
        this.divisions = divisions;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * @param division null while none is chosen
     * @param day the day by which the declaration is judged
     */
    public List<Offer> of(String specialty, Business business, String division, LocalDate day) {
        return levels.offered(specialty, day).stream()
                .filter(level -> business != Business.INITIAL || byInitial(specialty, level.level(), division))
                .map(level -> new Offer(level, examOnly(facts(specialty, business, level.level(), division))))
                .toList();
    }

    /** Tries whether 初定 leads to the level for anybody, with a whole life of work and the degree that it takes. */
    public boolean byInitial(String specialty, String level, String division) {
        Map<String, Object> facts = facts(specialty, Business.INITIAL, level, division);
        LocalDate today = LocalDate.now(clock);
        facts.put("studyForm", "full-time");
        facts.put("graduationDate", today.minusYears(40).toString());
        facts.put("graduationYear", today.getYear() - 40);
        facts.put("submissionDate", today.toString());
        facts.put("submissionYear", today.getYear());
        facts.put("workYears", 40.0);
        facts.put("titleLevel", null);
        facts.put("titleYears", null);
        return DEGREES.stream().anyMatch(degree -> {
            facts.put("degreeLevel", degree);
            return tables.notEligible(facts).filter(Objection::blocks).isEmpty();
        });
    }

    private boolean examOnly(Map<String, Object> facts) {
        return tables.examOnly(facts).filter(Objection::blocks).isPresent();
    }

    private Map<String, Object> facts(String specialty, Business business, String level, String division) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("business", business.code());
        facts.put("specialty", specialty);
        facts.put("series", specialties.seriesOf(specialty));
        facts.put("level", level);
        facts.put("division", division);
        facts.put(
                "city",
                division == null
                        ? null
                        : divisions.find(division).map(Division::city).orElse(null));
        return facts;
    }
}
