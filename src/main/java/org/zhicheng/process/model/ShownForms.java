package org.zhicheng.process.model;

import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prepares forms for showing. A form that was deployed before there was {@link FormModelValidator} may draw what somebody typed
 * as if the system said it: such parts are replaced by a text that says so. The next deployment of that form is
 * refused, or is free of such parts.
 */
@Component
public class ShownForms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Messages messages;

    public ShownForms(Messages messages) {
        this.messages = messages;
    }

    public String of(String form) {
        try {
            JsonNode json = JSON.readTree(form);
            return FormMarkup.withhold(json, messages.say("model.form.withheld"))
                    ? JSON.writeValueAsString(json)
                    : form;
        } catch (JacksonException e) {
            return form; // the reader of the form reports what is wrong with it
        }
    }
}
