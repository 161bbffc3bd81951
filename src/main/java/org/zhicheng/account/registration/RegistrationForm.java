package org.zhicheng.account.registration;

import org.springframework.stereotype.Component;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks what newcomers entered by the deployed start form of registration.bpmn. */
@Component
public class RegistrationForm {

    private final UserTasks forms;
    private final FormValidator validator;
    private final Messages messages;

    RegistrationForm(UserTasks forms, FormValidator validator, Messages messages) {
        this.forms = forms;
        this.validator = validator;
        this.messages = messages;
    }

    FormSchema schema() {
        return forms.startForm(RegistrationProcess.KEY)
                .map(FormSchema::deployed)
                .orElseThrow(() -> new NotFoundException(messages.say("registration.unknown")));
    }

    /** @throws RefusedException with every problem at once */
    ObjectNode accept(JsonNode data) {
        return validator.accept(schema(), data, JsonNodeFactory.instance.objectNode());
    }
}
