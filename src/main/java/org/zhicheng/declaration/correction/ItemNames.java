package org.zhicheng.declaration.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.Section;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.UserTasks;

/** Names the items of a declaration, its sections and materials, in the words of the form in use. */
@Component
public class ItemNames {

    private final UserTasks forms;
    private final Messages messages;

    public ItemNames(UserTasks forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** Returns item → name, in the order of the form. */
    public Map<String, String> of(Dossier dossier) {
        Map<String, String> names = new LinkedHashMap<>();
        sections()
                .filter(section -> !section.key().equals(Sections.MATERIALS))
                .forEach(section -> names.put(ReturnedItem.SECTION + section.key(), called(section)));
        dossier.enclosures()
                .requirements()
                .forEach(slot -> names.put(ReturnedItem.MATERIAL + slot.slot(), slot.name()));
        return names;
    }

    /** Reads the sections of the form in use, including those that an admin added. */
    private Stream<Section> sections() {
        return forms.deployedForm(DeclarationProcess.FILL_IN_DECLARATION).stream()
                .flatMap(form -> FormSchema.deployed(form).sections("").stream())
                .filter(section -> !section.key().isEmpty());
    }

    private String called(Section section) {
        String known = "section." + section.key();
        return messages.knows(known) ? messages.say(known) : section.label();
    }
}
