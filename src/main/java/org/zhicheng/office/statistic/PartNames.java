package org.zhicheng.office.statistic;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.office.fact.Tally;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.Specialty;
import org.zhicheng.reference.SpecialtyDirectory;

/** Names what cases are told apart by, also what ended meanwhile. */
@Component
class PartNames {

    private final DivisionDirectory divisions;
    private final SpecialtyDirectory specialties;
    private final Offices offices;
    private final Messages messages;

    PartNames(DivisionDirectory divisions, SpecialtyDirectory specialties, Offices offices, Messages messages) {
        this.divisions = divisions;
        this.specialties = specialties;
        this.offices = offices;
        this.messages = messages;
    }

    /** @param by of {@link Tally} */
    String name(String by, String code) {
        return switch (by) {
            case Tally.DIVISION -> divisions.find(code).map(Division::name).orElse(code);
            case Tally.SERIES -> specialties.find(code).map(Specialty::name).orElse(code);
            case Tally.LEVEL -> messages.knows("level." + code) ? messages.say("level." + code) : code;
            default -> code;
        };
    }

    List<Statistics.Named> offices(List<String> groups) {
        return groups.stream()
                .map(group -> new Statistics.Named(group, offices.name(group)))
                .toList();
    }

    List<Statistics.Named> series() {
        return specialties.children(null).stream()
                .map(one -> new Statistics.Named(one.code(), one.name()))
                .toList();
    }

    /** Sorts levels from the lowest; everything else is sorted by how many there are. */
    static int rank(String by, String code) {
        return by.equals(Tally.LEVEL) ? LevelNames.LOWEST_FIRST.indexOf(code) : 0;
    }
}
