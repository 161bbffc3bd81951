package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.record.port.CreditCode;

/**
 * Checks the checksum of the employer's credit code (U04, GB 32100). Some real codes break it, so that the reviewer
 * only looks at it.
 */
final class EmployerCode implements SubmissionRule {

    private final Messages messages;

    EmployerCode(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "U04";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        String code = facts.employer() == null ? null : facts.employer().uscc();
        return code == null || CreditCode.checks(code)
                ? List.of()
                : List.of(Problem.flag(id(), "/basicInfo/employer", messages.say("U04")));
    }
}
