package org.zhicheng.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Repository;

/**
 * Derives the reviewing offices: each is a group, named {@code office-<division>} or {@code
 * office-<city>-<department>}.
 */
@Repository
public class Offices {

    /** Marks the position of the division's six digits in the name of a group. */
    private static final int DIVISION_BEGINS = "office-".length();

    private static final int DIVISION_ENDS = DIVISION_BEGINS + 6;

    private final ReferenceInUse reference;
    private final MessageSource messages;

    public Offices(ReferenceInUse reference, MessageSource messages) {
        this.reference = reference;
        this.messages = messages;
    }

    /** Gives the name of the group as people know it; the id itself where it has none. */
    public String name(String groupId) {
        return Optional.ofNullable(reference.snapshot().offices().get(groupId))
                .orElseGet(() -> messages.getMessage("group." + groupId, null, groupId, null));
    }

    /** The names of all offices by group; of a county's with its city in front, as two cities have a 鼓楼区. */
    public Map<String, String> fullNames() {
        ReferenceSnapshot snapshot = reference.snapshot();
        return snapshot.offices().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, office -> cityOf(snapshot, office.getKey())
                        .filter(city -> !office.getValue().startsWith(city))
                        .map(city -> city + office.getValue())
                        .orElse(office.getValue())));
    }

    /** The city in which the county of this office lies; empty for a city's office or the province's. */
    private static Optional<String> cityOf(ReferenceSnapshot snapshot, String groupId) {
        return groupId.length() < DIVISION_ENDS
                ? Optional.empty()
                : snapshot.division(groupId.substring(DIVISION_BEGINS, DIVISION_ENDS)).stream()
                        .flatMap(History::latestFirst)
                        .filter(row -> row.kind().equals("county"))
                        .flatMap(row -> snapshot.division(row.parent()).stream())
                        .map(city -> city.latest().name())
                        .findFirst();
    }

    /** The group of the office whose counter serves this division; 市本级 is served by the city's. */
    public Optional<String> ofDivision(String division) {
        String group =
                "office-" + (division.endsWith("self") ? division.substring(0, division.length() - 4) : division);
        return groups().contains(group) ? Optional.of(group) : Optional.empty();
    }

    /** The group of the city in which a division of Jiangsu lies: its code begins with the city's four digits. */
    public Optional<String> ofCity(String division) {
        return division.length() < 4 ? Optional.empty() : ofDivision(division.substring(0, 4) + "00");
    }

    public Set<String> groups() {
        return reference.snapshot().offices().keySet();
    }
}
