package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceSnapshot.SeriesRow;
import org.zhicheng.reference.ReferenceSnapshot.SpecialtyRow;

/**
 * Finds nodes of the tree from series to specialty. It offers those that hold today; a node that a case already rests
 * on is found by its code for good, under its latest name.
 */
@Repository
public class SpecialtyDirectory {

    /** Stands between the names of a path, from the series down. */
    public static final String STEP = "→";

    private final ReferenceInUse reference;
    private final Clock clock;

    public SpecialtyDirectory(ReferenceInUse reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /** Returns a number that is another one after every change of the reference data. */
    public long version() {
        return reference.snapshot().version();
    }

    /** @param parent code of a series or a specialty; null for the series that have specialties */
    public List<Specialty> children(String parent) {
        return children(parent, LocalDate.now(clock));
    }

    /** Lists the specialties that were offered on a day, to somebody who declared then. */
    public List<Specialty> children(String parent, LocalDate day) {
        ReferenceSnapshot snapshot = reference.snapshot();
        if (parent == null) {
            Set<String> inUse = snapshot.seriesWithSpecialties(day);
            return snapshot.allSeries()
                    .flatMap(history -> history.held(day).stream())
                    .filter(row -> inUse.contains(row.code()))
                    .map(SpecialtyDirectory::series)
                    .sorted(Comparator.comparing(Specialty::code))
                    .toList();
        }
        return snapshot.specialtiesBelow(parent, day)
                .map(row -> specialty(snapshot, row, day))
                .toList();
    }

    /** Finds a node by its present name, or its last one. */
    public Optional<Specialty> find(String code) {
        return find(reference.snapshot(), code, LocalDate.now(clock));
    }

    private static Optional<Specialty> find(ReferenceSnapshot snapshot, String code, LocalDate day) {
        return snapshot.specialty(code)
                .map(history -> specialty(snapshot, history.known(day), day))
                .or(() -> snapshot.series(code).map(history -> series(history.known(day))));
    }

    /** From the series down to this one; empty for an unknown code. */
    public List<Specialty> path(String code) {
        return path(reference.snapshot(), code, LocalDate.now(clock));
    }

    private static List<Specialty> path(ReferenceSnapshot snapshot, String code, LocalDate day) {
        List<Specialty> path = new ArrayList<>();
        Optional<Specialty> next = find(snapshot, code, day);
        while (next.isPresent()) {
            path.add(0, next.get());
            next = find(snapshot, next.get().parent(), day);
        }
        return path;
    }

    /** 工程→电力工程→电气工程→电气工程, as the guide writes it (line 61). */
    public String displayPath(String code) {
        return path(code).stream().map(Specialty::name).collect(Collectors.joining(STEP));
    }

    /** @throws IllegalArgumentException for an unknown code */
    public String seriesOf(String code) {
        return find(code)
                .map(Specialty::series)
                .orElseThrow(() -> new IllegalArgumentException("No specialty " + code));
    }

    /** Returns the codes below which a name has this part, or whose code begins so, also of those that ended. */
    public List<String> named(String part) {
        ReferenceSnapshot snapshot = reference.snapshot();
        LocalDate today = LocalDate.now(clock);
        return snapshot.specialtyCodes()
                .filter(code -> code.equals(part)
                        || code.startsWith(part + "-")
                        || path(snapshot, code, today).stream()
                                .anyMatch(step -> step.name().contains(part)))
                .sorted()
                .toList();
    }

    /**
     * Tells whether the specialty could be declared on a day: it is of the last level, and all the way to it was
     * offered (P01).
     */
    public boolean isLeaf(String code, LocalDate day) {
        ReferenceSnapshot snapshot = reference.snapshot();
        List<Specialty> path = path(snapshot, code, day);
        return !path.isEmpty()
                && path.get(path.size() - 1).leaf()
                && path.stream().allMatch(step -> holds(snapshot, step, day));
    }

    /** Tells whether the specialty, or one above it, could be declared before that day, and cannot any more. */
    public boolean ended(String code, LocalDate day) {
        ReferenceSnapshot snapshot = reference.snapshot();
        return path(snapshot, code, day).stream()
                .anyMatch(step -> !holds(snapshot, step, day) && began(snapshot, step, day));
    }

    private static boolean holds(ReferenceSnapshot snapshot, Specialty node, LocalDate day) {
        return history(snapshot, node).flatMap(history -> history.held(day)).isPresent();
    }

    private static boolean began(ReferenceSnapshot snapshot, Specialty node, LocalDate day) {
        return history(snapshot, node).flatMap(history -> history.began(day)).isPresent();
    }

    private static Optional<? extends History<?>> history(ReferenceSnapshot snapshot, Specialty node) {
        return node.parent() == null ? snapshot.series(node.code()) : snapshot.specialty(node.code());
    }

    private static Specialty series(SeriesRow row) {
        return new Specialty(row.code(), null, row.code(), row.name(), false, false, row.confirmed());
    }

    /** Builds the node; it is a leaf where nothing lies below it on that day. */
    private static Specialty specialty(ReferenceSnapshot snapshot, SpecialtyRow row, LocalDate day) {
        boolean leaf = snapshot.specialtiesBelow(row.code(), day).findAny().isEmpty();
        return new Specialty(row.code(), row.above(), row.series(), row.name(), leaf, row.sample(), true);
    }
}
