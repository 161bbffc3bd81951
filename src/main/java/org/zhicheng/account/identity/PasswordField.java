package org.zhicheng.account.identity;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Checks a new password against the policy and against the form's other answers about the person. */
@Component
class PasswordField implements FieldValidator {

    private final PasswordPolicy policy;
    private final Messages messages;

    PasswordField(PasswordPolicy policy, Messages messages) {
        this.policy = policy;
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "new-password";
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        if (context.value().asString("").isEmpty()) {
            return List.of();
        }
        return policy.faults(context.value().asString(""), others(context)).stream()
                .map(fault -> Problem.block(null, context.pointer(), messages.say("password." + fault)))
                .toList();
    }

    private static Stream<String> others(FieldContext context) {
        return StreamSupport.stream(context.siblings().spliterator(), false)
                .filter(JsonNode::isString)
                .filter(value -> value != context.value())
                .map(JsonNode::asString)
                .filter(text -> !text.equals(context.value().asString("")));
    }
}
