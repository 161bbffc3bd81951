package org.zhicheng.account.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Groups;
import org.zhicheng.reference.Offices;
import org.zhicheng.text.Typed;

/** Finds what a member of staff can be given by what was typed: offices, of which there are thousands, and two roles. */
@Component
public class StaffOffices {

    /** As many as people read; who means another types more. */
    private static final int MOST = 20;

    private static final List<String> ROLES = List.of(Groups.PROCESS_ADMINS, Groups.OFFICE_HEADS);

    private final Offices offices;

    /** @param name of a county's office with its city in front */
    public record Named(String group, String name) {}

    StaffOffices(Offices offices) {
        this.offices = offices;
    }

    /** Lists those whose names hold every word of the text; roles first, shorter names before longer ones. */
    public List<Named> find(String text) {
        return matching(text).limit(MOST).toList();
    }

    /** As {@link #find}, as many as a search by office may mean. */
    List<String> groups(String text, int most) {
        return matching(text).map(Named::group).limit(most).toList();
    }

    List<Named> named(List<String> groups) {
        Map<String, String> names = offices.fullNames();
        return groups.stream()
                .map(group -> new Named(group, names.getOrDefault(group, offices.name(group))))
                .toList();
    }

    private Stream<Named> matching(String text) {
        List<String> words = Stream.of(Typed.trimmed(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return Stream.concat(
                        ROLES.stream().map(role -> new Named(role, offices.name(role))),
                        offices.fullNames().entrySet().stream()
                                .map(office -> new Named(office.getKey(), office.getValue()))
                                .sorted(Comparator.comparing(
                                                (Named office) -> office.name().length())
                                        .thenComparing(Named::group)))
                .filter(office -> words.stream().allMatch(office.name()::contains));
    }
}
