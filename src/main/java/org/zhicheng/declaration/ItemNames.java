package org.zhicheng.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.ReviewRecord.ReturnedItem;
import org.zhicheng.form.Messages;
import org.zhicheng.material.MaterialRequirements;

/** The items of a declaration that can be returned one by one, and what people call them. */
@Component
public class ItemNames {

    private static final List<String> SECTIONS = List.of(
            Sections.BASIC_INFO,
            Sections.EDUCATION,
            Sections.WORK_EXPERIENCE,
            Sections.WORK_SUMMARY,
            Sections.PUBLICITY,
            Sections.OTHER_MATERIALS);

    private final MaterialRequirements requirements;
    private final Messages messages;

    ItemNames(MaterialRequirements requirements, Messages messages) {
        this.requirements = requirements;
        this.messages = messages;
    }

    /** Item → name, in the order of the form. */
    public Map<String, String> of(String declarationId) {
        Map<String, String> names = new LinkedHashMap<>();
        SECTIONS.forEach(section -> names.put(ReturnedItem.SECTION + section, messages.say("section." + section)));
        requirements.list(declarationId).forEach(slot -> names.put(ReturnedItem.MATERIAL + slot.slot(), slot.name()));
        return names;
    }
}
