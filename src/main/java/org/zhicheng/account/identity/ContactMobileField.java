package org.zhicheng.account.identity;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;

/** Checks 移动电话: eleven digits and nothing else, as the guide says in line 24 (A10). */
@Component
class ContactMobileField implements FieldValidator {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");

    private final Messages messages;

    ContactMobileField(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "mobile";
    }

    @Override
    public String read(String typed) {
        return ReadAs.mobile(typed);
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        boolean wrong = !context.text().isEmpty()
                && !ELEVEN_DIGITS.matcher(context.text()).matches();
        return wrong ? List.of(Problem.block("A10", context.pointer(), messages.say("A10"))) : List.of();
    }
}
