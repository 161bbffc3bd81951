package org.zhicheng.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.ReviewRecord.ReturnedItem;
import org.zhicheng.form.Problem;
import org.zhicheng.form.SavedSection;
import org.zhicheng.material.Material;
import org.zhicheng.material.Materials;

/**
 * The items of a returned declaration that nobody returned and that would be refused all the same: what expired since,
 * what a new version of a form or table asks for, what the checks found. Once open they stay open until they are sent,
 * so that what was mended in a hurry can be mended again.
 */
@Component
class MendableItems {

    /** What is typed of a paper, and the paper itself: the one cannot be renewed without the other (X03). */
    private static final Map<String, String> PAPERS =
            Map.of(ReturnedItem.SECTION + Sections.EDUCATION, ReturnedItem.MATERIAL + "education-registration");

    private final DeclarationSections sections;
    private final Materials materials;

    MendableItems(DeclarationSections sections, Materials materials) {
        this.sections = sections;
        this.materials = materials;
    }

    /**
     * @param returned {@code section:…} and {@code material:…}
     * @param problems what is wrong with it now
     */
    Set<String> of(Declaration declaration, Collection<String> returned, List<Problem> problems) {
        Set<String> items = problems.stream()
                .filter(Problem::blocks)
                .map(problem -> item(problem.pointer()))
                .collect(Collectors.toCollection(HashSet::new));
        items.addAll(changed(declaration));
        items.removeAll(returned);
        PAPERS.forEach((typed, paper) -> {
            if (items.contains(typed)) {
                items.add(paper);
            }
        });
        return items;
    }

    private Set<String> changed(Declaration declaration) {
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

    /** {@code /workSummary/text} belongs to its section, {@code /materials/licence} to its slot. */
    private static String item(String pointer) {
        String[] parts = pointer.split("/");
        if (parts.length > 2 && parts[1].equals(Sections.MATERIALS)) {
            return ReturnedItem.MATERIAL + parts[2];
        }
        return ReturnedItem.SECTION + (parts.length > 1 ? parts[1] : "");
    }
}
