package org.zhicheng.reference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.zhicheng.reference.ReferenceSnapshot.WindowRow;

/** Tells which city accepts which declarations when (E01): {@code reference/windows.csv}. */
@Repository
public class DeclarationWindows {

    private static final String PROVINCE = "320000";

    private final ReferenceInUse reference;

    public DeclarationWindows(ReferenceInUse reference) {
        this.reference = reference;
    }

    /**
     * Lists the windows that hold for a division, in the order of time: its own; else those of its city; else those of
     * the province. None where nobody set any.
     */
    public List<DeclarationWindow> of(Division division, String business, String level) {
        ReferenceSnapshot snapshot = reference.snapshot();
        return Stream.of(division.code(), division.city(), PROVINCE)
                .distinct()
                .map(code -> own(snapshot.windows(code), business, level))
                .filter(windows -> !windows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<DeclarationWindow> own(List<WindowRow> windows, String business, String level) {
        return windows.stream()
                .filter(window -> window.isFor(business, level))
                .sorted(Comparator.comparing(WindowRow::opensAt))
                .map(WindowRow::window)
                .toList();
    }
}
