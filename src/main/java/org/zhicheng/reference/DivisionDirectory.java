package org.zhicheng.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceSnapshot.DivisionRow;

/**
 * Lists the divisions. It offers those that hold today; a division that a case already rests on is found by its code
 * for good, under its latest name.
 */
@Repository
public class DivisionDirectory {

    private final ReferenceInUse reference;
    private final Clock clock;

    public DivisionDirectory(ReferenceInUse reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /** @param parent code, or null for the provinces; 市本级 comes before the counties, the rest by code */
    public List<Division> children(String parent) {
        return children(parent, LocalDate.now(clock));
    }

    /** Lists the divisions that were offered on a day, to somebody who declared then. */
    public List<Division> children(String parent, LocalDate day) {
        return reference
                .snapshot()
                .divisionsBelow(parent, day)
                .map(DivisionRow::division)
                .sorted(Comparator.comparing(division -> !division.kind().equals("self")))
                .toList();
    }

    /** Finds a division by its present name, or its last one. */
    public Optional<Division> find(String code) {
        return find(reference.snapshot(), code);
    }

    private Optional<Division> find(ReferenceSnapshot snapshot, String code) {
        return snapshot.division(code)
                .map(history -> history.known(LocalDate.now(clock)))
                .map(DivisionRow::division);
    }

    /** From the province down to this one; empty for an unknown code. */
    public List<Division> path(String code) {
        return path(reference.snapshot(), code);
    }

    private List<Division> path(ReferenceSnapshot snapshot, String code) {
        List<Division> path = new ArrayList<>();
        Optional<Division> next = find(snapshot, code);
        while (next.isPresent()) {
            path.add(0, next.get());
            next = find(snapshot, next.get().parent());
        }
        return path;
    }

    /** 江苏省-盐城市-亭湖区, as the guide writes it (line 40). */
    public String displayPath(String code) {
        return path(code).stream().map(Division::name).collect(Collectors.joining("-"));
    }

    /**
     * Tells whether people can declare in this division today: it is of the last level, and all the way to it is
     * offered (D01).
     */
    public boolean isLeaf(String code) {
        return isLeaf(code, LocalDate.now(clock));
    }

    /** Tells whether people could declare in this division on a day. */
    public boolean isLeaf(String code, LocalDate day) {
        ReferenceSnapshot snapshot = reference.snapshot();
        List<Division> path = path(snapshot, code);
        return !path.isEmpty()
                && path.get(path.size() - 1).leaf()
                && path.stream().allMatch(step -> holds(snapshot, step, day));
    }

    /**
     * Tells whether people could declare in this division, or in one above it, before that day, and cannot any more.
     */
    public boolean ended(String code, LocalDate day) {
        ReferenceSnapshot snapshot = reference.snapshot();
        return path(snapshot, code).stream()
                .anyMatch(step -> !holds(snapshot, step, day) && began(snapshot, step, day));
    }

    private static boolean holds(ReferenceSnapshot snapshot, Division division, LocalDate day) {
        return snapshot.division(division.code())
                .flatMap(history -> history.held(day))
                .isPresent();
    }

    private static boolean began(ReferenceSnapshot snapshot, Division division, LocalDate day) {
        return snapshot.division(division.code())
                .flatMap(history -> history.began(day))
                .isPresent();
    }
}
