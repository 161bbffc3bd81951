package org.zhicheng.declaration.correction;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.material.Material;
import org.zhicheng.task.SavedSection;

/** Finds the items of a declaration that differ from what was sent last. */
public final class ChangedItems {

    private ChangedItems() {}

    public static Set<String> of(Dossier dossier) {
        Set<String> items = dossier.typed().saved().values().stream()
                .filter(section -> !section.content().equals(dossier.sent(section.section())))
                .map(SavedSection::section)
                .map(section -> ReturnedItem.SECTION + section)
                .collect(Collectors.toCollection(HashSet::new));
        dossier.enclosures().files().stream()
                .filter(material ->
                        material.uploadedAt().isAfter(dossier.declaration().submittedAt()))
                .map(Material::slot)
                .forEach(slot -> items.add(ReturnedItem.MATERIAL + slot));
        return items;
    }
}
