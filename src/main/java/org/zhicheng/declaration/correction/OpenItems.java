package org.zhicheng.declaration.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;

/**
 * Open items are the sections and materials that an applicant may change now. All items of a draft are open. After a
 * return the returned items are (Q02), and the faulty ones that nobody returned, so that nobody is locked out of
 * correcting them.
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

    public static OpenItems all() {
        return new OpenItems(true, Map.of(), Set.of());
    }

    /** Opens nothing, for viewers who only read. */
    public static OpenItems none() {
        return new OpenItems(false, Map.of(), Set.of());
    }

    /** @param faulty the items that nobody returned and that must be corrected all the same */
    public static OpenItems afterReturn(List<ReturnedItem> returned, Set<String> faulty) {
        Map<String, String> reasons = new LinkedHashMap<>();
        returned.forEach(item -> reasons.put(item.item(), item.reason()));
        return new OpenItems(false, reasons, faulty);
    }

    public boolean section(String section) {
        return open(ReturnedItem.SECTION + section);
    }

    /**
     * Returns whether files may be uploaded to the slot.
     *
     * @param section the section that shows the slot: returning the section opens its slots as well
     * @param missing whether the slot is required and empty: then it must be possible to upload
     */
    public boolean slot(String slot, String section, boolean missing) {
        return open(ReturnedItem.MATERIAL + slot) || open(ReturnedItem.SECTION + section) || (missing && anything());
    }

    public String reason(String item) {
        return reasons.get(item);
    }

    private boolean open(String item) {
        return everything || reasons.containsKey(item) || faulty.contains(item);
    }

    private boolean anything() {
        return everything || !reasons.isEmpty();
    }
}
