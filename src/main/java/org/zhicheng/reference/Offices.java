package org.zhicheng.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceSnapshot.OfficeRow;

/**
 * Derives the reviewing offices: each is a group, named {@code office-<division>} or {@code
 * office-<city>-<department>}.
 */
@Repository
public class Offices {

    /** Marks the position of the division's six digits in the name of a group. */
    private static final int DIVISION_BEGINS = "office-".length();

    private static final int CITY_ENDS = DIVISION_BEGINS + 4;
    private static final int DIVISION_ENDS = DIVISION_BEGINS + 6;

    /** Stands between the numbers of an office that has several. */
    public static final String PHONES_APART = "、";

    private final ReferenceInUse reference;
    private final MessageSource messages;

    public Offices(ReferenceInUse reference, MessageSource messages) {
        this.reference = reference;
        this.messages = messages;
    }

    /** Returns the four digits of the city in whose area the office of this group lies; 3200 for the province's. */
    public static String city(String groupId) {
        return groupId.substring(Math.min(DIVISION_BEGINS, groupId.length()), Math.min(CITY_ENDS, groupId.length()));
    }

    /** Gives the name of the group as people know it; the id itself where it has none. */
    public String name(String groupId) {
        return Optional.ofNullable(reference.snapshot().offices().get(groupId))
                .map(OfficeRow::name)
                .orElseGet(() -> messages.getMessage("group." + groupId, null, groupId, null));
    }

    /** The names of all offices by group; of a county's with its city in front, as two cities have a 鼓楼区. */
    public Map<String, String> fullNames() {
        ReferenceSnapshot snapshot = reference.snapshot();
        return snapshot.offices().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, office -> fullName(snapshot, office.getValue())));
    }

    /** Tells how the office of this group is reached; empty where there is no such office. */
    public Optional<Office> contact(String groupId) {
        ReferenceSnapshot snapshot = reference.snapshot();
        return Optional.ofNullable(snapshot.offices().get(groupId)).map(row -> office(snapshot, row));
    }

    /** Lists all offices, each city's own first and then those of its counties. */
    public List<Office> contacts() {
        ReferenceSnapshot snapshot = reference.snapshot();
        return snapshot.offices().values().stream()
                .sorted(Comparator.comparing(OfficeRow::groupId))
                .map(row -> office(snapshot, row))
                .toList();
    }

    private static Office office(ReferenceSnapshot snapshot, OfficeRow row) {
        return new Office(
                row.groupId(),
                fullName(snapshot, row),
                row.phone() == null ? List.of() : List.of(row.phone().split(PHONES_APART)),
                row.address(),
                row.hours(),
                row.sample());
    }

    private static String fullName(ReferenceSnapshot snapshot, OfficeRow office) {
        return cityOf(snapshot, office.groupId())
                .filter(city -> !office.name().startsWith(city))
                .map(city -> city + office.name())
                .orElse(office.name());
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
