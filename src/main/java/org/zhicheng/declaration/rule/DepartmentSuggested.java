package org.zhicheng.declaration.rule;

import java.util.List;
import org.zhicheng.declaration.fact.Catalogue;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Suggests the trade department that reviews a series, such as 市体育局 for 体育 (M01). */
final class DepartmentSuggested implements SubmissionRule {

    private final Catalogue catalogue;
    private final Messages messages;

    DepartmentSuggested(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "M01";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        String specialty = facts.basicInfo().specialty();
        String division = facts.basicInfo().division();
        if (specialty == null || division == null) {
            return List.of();
        }
        return catalogue
                .departmentSuggested(specialty, division)
                .filter(suggested -> !suggested.code().equals(facts.basicInfo().department()))
                .map(suggested -> Problem.warn(
                        id(), "/basicInfo/department", messages.say("M01", suggested.series(), suggested.name())))
                .stream()
                .toList();
    }
}
