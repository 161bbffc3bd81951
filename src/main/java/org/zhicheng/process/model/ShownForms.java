package org.zhicheng.process.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;

/**
 * Forms as people see them. One that was deployed before {@link FormCheck} looked may draw what somebody typed as if the
 * system said it: there words stand that say so. The next deployment of that form is refused, or mends it.
 */
@Component
public class ShownForms {

    private static final JsonMapper JSON = new JsonMapper();

    private final Messages messages;

    ShownForms(Messages messages) {
        this.messages = messages;
    }

    public String of(String form) {
        try {
            JsonNode json = JSON.readTree(form);
            return FormMarkup.withhold(json, messages.say("model.form.withheld"))
                    ? JSON.writeValueAsString(json)
                    : form;
        } catch (JsonProcessingException e) {
            return form; // whoever reads it says what is wrong with it
        }
    }
}
