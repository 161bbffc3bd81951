package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Problem;

/** Checks one rule: it finds what is wrong with the facts. */
public interface SubmissionRule {

    /** Returns its id in docs/rules.md. */
    String id();

    List<Problem> check(DeclarationFacts facts);
}
