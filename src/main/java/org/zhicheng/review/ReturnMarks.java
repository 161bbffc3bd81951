package org.zhicheng.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhicheng.form.FieldContext;
import org.zhicheng.form.FieldValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;

/** Checks the marks of a reviewer who returns a case: a list of items, each once, each with a reason (Y03). */
@Component
class ReturnMarks implements FieldValidator {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 1_000;
    private static final Pattern ITEM = Pattern.compile("(?:section|material):[A-Za-z0-9-]{1,64}");

    private final Messages messages;

    ReturnMarks(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String widget() {
        return "declaration-review";
    }

    @Override
    public Value value() {
        return Value.STRUCTURE;
    }

    @Override
    public List<Problem> check(FieldContext context, Mode mode) {
        JsonNode marks = context.value();
        if (marks.isMissingNode() || marks.isNull()) {
            return List.of();
        }
        if (!readable(marks)) {
            return List.of(Problem.block(null, context.pointer(), messages.say("form.marks.unreadable")));
        }
        return reasons(marks, context.pointer(), mode);
    }

    @Override
    public boolean readable(JsonNode marks) {
        boolean nothing = marks.isMissingNode() || marks.isNull();
        return nothing || marks.isArray() && marks.size() <= MOST && eachReads(marks);
    }

    private static boolean eachReads(JsonNode marks) {
        Set<String> items = new HashSet<>();
        for (JsonNode mark : marks) {
            boolean reads = mark.isObject()
                    && mark.size() <= 2
                    && ITEM.matcher(mark.path("item").asString("")).matches()
                    && (mark.size() == 1 || mark.path("reason").isString())
                    && items.add(mark.path("item").stringValue());
            if (!reads) {
                return false;
            }
        }
        return true;
    }

    private List<Problem> reasons(JsonNode marks, String pointer, Mode mode) {
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < marks.size(); row++) {
            String reason = Typed.trimmed(marks.get(row).path("reason").asString(""));
            String there = pointer + "/" + row + "/reason";
            if (mode == Mode.SUBMIT && reason.isEmpty()) {
                problems.add(Problem.block("Y03", there, messages.say("form.marks.reason")));
            } else if (reason.length() > LONGEST_REASON) {
                problems.add(Problem.block(null, there, messages.say("form.marks.reason-too-long", LONGEST_REASON)));
            }
        }
        return problems;
    }
}
