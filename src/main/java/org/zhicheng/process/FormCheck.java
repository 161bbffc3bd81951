package org.zhicheng.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.InvalidFormException;
import org.zhicheng.form.Messages;

/** Whether a form can be shown and checked: every task's form comes to people through ours. */
@Component
class FormCheck {

    private final Messages messages;

    FormCheck(Messages messages) {
        this.messages = messages;
    }

    List<String> problems(String file, String text) {
        try {
            List<String> problems = new ArrayList<>();
            expressions(file, FormSchema.parse(text).json(), problems);
            return problems;
        } catch (InvalidFormException e) {
            return List.of(messages.say("model.unreadable", file, e.getMessage()));
        }
    }

    /** The variables that its fields make; none where it cannot be read. */
    static Set<String> variables(String text) {
        try {
            return FormSchema.parse(text).processVariables().keySet();
        } catch (InvalidFormException e) {
            return Set.of();
        }
    }

    private void expressions(String file, JsonNode node, List<String> problems) {
        if (node.isTextual() && node.textValue().startsWith("=")) {
            try {
                FeelCell.expression(node.textValue().substring(1));
            } catch (IllegalArgumentException e) {
                problems.add(messages.say("model.form.unreadable", file, node.textValue(), e.getMessage()));
            }
        }
        node.forEach(child -> expressions(file, child, problems));
    }
}
