package org.zhicheng.declaration.mending;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.form.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.material.Material;
import org.zhicheng.material.Materials;
import org.zhicheng.task.SavedSection;

/** The items of a declaration, {@code section:…} and {@code material:…}, that differ from what was sent last. */
@Component
public class ChangedItems {

    private final DeclarationSections sections;
    private final Materials materials;

    ChangedItems(DeclarationSections sections, Materials materials) {
        this.sections = sections;
        this.materials = materials;
    }

    public Set<String> of(Declaration declaration) {
        Map<String, JsonNode> sent = sections.submitted(declaration.id(), declaration.round());
        Set<String> items = sections.load(declaration.id()).stream()
                .filter(section -> !section.content().equals(sent.get(section.section())))
                .map(SavedSection::section)
                .map(section -> ReturnedItem.SECTION + section)
                .collect(Collectors.toCollection(HashSet::new));
        materials.list(declaration.id()).stream()
                .filter(material -> material.uploadedAt().isAfter(declaration.submittedAt()))
                .map(Material::slot)
                .forEach(slot -> items.add(ReturnedItem.MATERIAL + slot));
        return items;
    }
}
