package org.zhicheng.account.identity;

import cn.hutool.core.util.IdcardUtil;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;

/** Checks 身份证号码: GB 11643, of a person of sixteen or more (A03). The place may be one that was abolished since. */
@Component
public class IdNumberField implements FieldValidator {

    private static final int YOUNGEST = 16;

    private final Messages messages;
    private final Clock clock;

    IdNumberField(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String widget() {
        return "id-number";
    }

    @Override
    public String read(String typed) {
        return ReadAs.idNumber(typed);
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        boolean wrong = !context.text().isEmpty() && !valid(context.text());
        return wrong ? List.of(Problem.block("A03", context.pointer(), messages.say("A03"))) : List.of();
    }

    public boolean valid(String idNumber) {
        String number = ReadAs.idNumber(idNumber);
        return number.length() == 18 && IdcardUtil.isValidCard18(number) && oldEnough(number);
    }

    private boolean oldEnough(String number) {
        LocalDate born = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        return !born.plusYears(YOUNGEST).isAfter(LocalDate.now(clock));
    }
}
