package org.zhicheng.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhicheng.declaration.ReviewRecord.ReturnedItem;
import org.zhicheng.form.Problem;

/**
 * What of a declaration its applicant may change now. A draft is open as a whole; after a return only the returned
 * items are (Q02), and what the automatic checks found wrong since, so that nobody is locked out of mending it.
 */
public final class OpenItems {

    private final boolean everything;
    private final Map<String, String> reasons;
    private final Set<String> faulty;

    private OpenItems(boolean everything, Map<String, String> reasons, Set<String> faulty) {
        this.everything = everything;
        this.reasons = reasons;
        this.faulty = faulty;
    }

    static OpenItems of(Declaration declaration, List<ReturnedItem> returned, List<Problem> problems) {
        boolean afterReturn = declaration.status() == DeclarationStatus.RETURNED;
        Map<String, String> reasons = new LinkedHashMap<>();
        if (afterReturn) {
            returned.forEach(item -> reasons.put(item.item(), item.reason()));
        }
        Set<String> faulty = problems.stream()
                .filter(Problem::blocks)
                .map(problem -> item(problem.pointer()))
                .collect(Collectors.toSet());
        return new OpenItems(declaration.status().editable() && !afterReturn, reasons, faulty);
    }

    /** For whoever only reads. */
    static OpenItems none() {
        return new OpenItems(false, Map.of(), Set.of());
    }

    boolean section(String section) {
        return open(ReturnedItem.SECTION + section);
    }

    /**
     * @param section the section the slot is shown in: returned, it opens its slots as well
     * @param missing whether it is required and nothing is there: then it must be possible to upload
     */
    boolean slot(String slot, String section, boolean missing) {
        return open(ReturnedItem.MATERIAL + slot) || open(ReturnedItem.SECTION + section) || (missing && anything());
    }

    String reason(String item) {
        return reasons.get(item);
    }

    private boolean open(String item) {
        return everything || reasons.containsKey(item) || (anything() && faulty.contains(item));
    }

    private boolean anything() {
        return everything || !reasons.isEmpty();
    }

    /** {@code /workSummary/text} belongs to its section, {@code /materials/licence} to its slot. */
    private static String item(String pointer) {
        String[] parts = pointer.split("/");
        if (parts.length > 2 && parts[1].equals(Sections.MATERIALS)) {
            return ReturnedItem.MATERIAL + parts[2];
        }
        return ReturnedItem.SECTION + (parts.length > 1 ? parts[1] : "");
    }
}
