package org.zhicheng.declaration.applicant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays what the form sends over what is saved of a case. */
@Component
class SentSections {

    private final DossierChanges changes;
    private final Messages messages;

    SentSections(DossierChanges changes, Messages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    /**
     * Merges both: open sections as they were sent, closed ones as they were saved.
     *
     * @throws RefusedException where a closed section was changed (Q02)
     */
    ObjectNode over(Dossier dossier, JsonNode data, OpenItems items) {
        ObjectNode merged = data.deepCopy().asObject();
        merged.remove("facts");
        Set<String> names = new HashSet<>(dossier.typed().saved().keySet());
        merged.propertyNames().forEach(names::add);
        List<Problem> changed = new ArrayList<>();
        for (String section : names) {
            JsonNode before =
                    dossier.typed().find(section).map(SavedSection::content).orElse(null);
            boolean sent = merged.has(section);
            if (!items.section(section)) {
                if (sent && before != null && !before.equals(merged.get(section))) {
                    changed.add(Problem.block("Q02", "/" + section, messages.say("section.closed")));
                }
                if (before == null) {
                    merged.remove(section);
                } else {
                    merged.set(section, before);
                }
            } else if (!sent && before != null) {
                merged.set(section, before);
            }
        }
        RefusedException.ifAny(changed);
        return merged;
    }

    /** Saves the open sections that differ from what was saved. */
    Dossier keep(Dossier dossier, ObjectNode clean, OpenItems items) {
        Dossier kept = dossier;
        for (var section : clean.properties()) {
            String key = section.getKey();
            boolean same = section.getValue().equals(kept.typed().content(key));
            if (items.section(key) && !same) {
                kept = changes.save(kept, key, kept.typed().version(key), section.getValue());
            }
        }
        return kept;
    }
}
