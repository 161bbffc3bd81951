package org.zhicheng.declaration.mending;

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

/** The items of a declaration that can be returned one by one, and what people call them: as the form in use does. */
@Component
public class ItemNames {

    private final UserTasks forms;
    private final Messages messages;

    public ItemNames(UserTasks forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** Item → name, in the order of the form. */
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

    /** The sections of the form in use, also those that an admin added; papers are returned one by one. */
    private Stream<Section> sections() {
        return forms.deployedForm(DeclarationProcess.FILL_IN_DECLARATION).stream()
                .flatMap(form -> FormSchema.parse(form).sections("").stream())
                .filter(section -> !section.key().isEmpty());
    }

    private String called(Section section) {
        String known = "section." + section.key();
        return messages.knows(known) ? messages.say(known) : section.label();
    }
}
