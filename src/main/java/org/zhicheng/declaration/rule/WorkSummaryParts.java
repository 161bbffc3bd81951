package org.zhicheng.declaration.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/** Looks for the four parts of a work summary that the guide names (W02); only a hint, for its form is free. */
final class WorkSummaryParts implements SubmissionRule {

    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("基本情况|毕业|学历|出生|现任|从事"),
            Pattern.compile("政治|思想|道德|敬业|荣誉|表彰|遵纪"),
            Pattern.compile("业绩|成果|项目|课题|工程|论文|专利|培训"),
            Pattern.compile("不足|努力|今后|改进|下一步|提升"));

    private final Messages messages;

    WorkSummaryParts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "W02";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        boolean complete =
                PARTS.stream().allMatch(part -> part.matcher(facts.summary()).find());
        return Typed.nothing(facts.summary()) || complete
                ? List.of()
                : List.of(Problem.warn(id(), "/workSummary/text", messages.say("W02")));
    }
}
