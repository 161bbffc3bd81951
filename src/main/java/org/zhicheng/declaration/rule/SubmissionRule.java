package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Problem;

/** One rule: from the facts to what is wrong. */
public interface SubmissionRule {

    /** Its id in docs/rules.md. */
    String id();

    List<Problem> check(DeclarationFacts facts);
}
