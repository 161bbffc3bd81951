package org.zhicheng.declaration.applicant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.ChangedItems;
import org.zhicheng.declaration.correction.ItemNames;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/**
 * Warns of returned items that the applicant sends again without a correction (Q02); the reviewer sees that the
 * applicant confirmed it.
 */
@Component
class UncorrectedItems {

    private final ItemNames names;
    private final Messages messages;

    UncorrectedItems(ItemNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    /** Returns nothing unless the case was returned. */
    List<Problem> problems(Dossier dossier) {
        if (!dossier.returned()) {
            return List.of();
        }
        Set<String> changed = ChangedItems.of(dossier);
        List<MaterialRequirement> slots = dossier.enclosures().requirements();
        Map<String, String> called = names.of(dossier);
        return dossier.returnedItems().stream()
                .map(ReturnedItem::item)
                .filter(item -> called.containsKey(item) && !touched(item, changed, slots))
                .map(item -> Problem.warn("Q02", pointer(item), messages.say("Q02.unchanged", called.get(item))))
                .toList();
    }

    /** A section counts as corrected when any of the files shown in it changed. */
    private static boolean touched(String item, Set<String> changed, List<MaterialRequirement> slots) {
        return changed.contains(item)
                || slots.stream()
                        .filter(slot -> item.equals(ReturnedItem.SECTION + slot.section()))
                        .anyMatch(slot -> changed.contains(ReturnedItem.MATERIAL + slot.slot()));
    }

    private static String pointer(String item) {
        return item.startsWith(ReturnedItem.MATERIAL)
                ? "/" + Sections.MATERIALS + "/" + item.substring(ReturnedItem.MATERIAL.length())
                : "/" + item.substring(ReturnedItem.SECTION.length());
    }
}
