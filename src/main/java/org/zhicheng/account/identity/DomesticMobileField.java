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

/** Checks 国内手机号 of the web registration, to which a code is sent; people without one come by Alipay (A02). */
@Component
public class DomesticMobileField implements FieldValidator {

    private static final Pattern DOMESTIC = Pattern.compile("1[3-9]\\d{9}");

    private final Messages messages;

    DomesticMobileField(Messages messages) {
        this.messages = messages;
    }

    public static boolean isDomestic(String mobile) {
        return DOMESTIC.matcher(mobile).matches();
    }

    @Override
    public String widget() {
        return "domestic-mobile";
    }

    @Override
    public String read(String typed) {
        return ReadAs.mobile(typed);
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        if (context.text().isEmpty()) {
            return mode == Mode.SUBMIT
                    ? List.of(Problem.block("A02", context.pointer(), messages.say("A02")))
                    : List.of();
        }
        return isDomestic(context.text())
                ? List.of()
                : List.of(Problem.block("A02", context.pointer(), messages.say("A02.format")));
    }
}
