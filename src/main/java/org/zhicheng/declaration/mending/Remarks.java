package org.zhicheng.declaration.mending;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.form.FormView.RemarkView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.problem.Severity;
import org.zhicheng.problem.SubmissionProblems;

/** What the rules found and a reviewer has to judge: FLAG, and WARN that the applicant confirmed. */
@Component
public class Remarks {

    private final SubmissionProblems problems;
    private final ConfirmedWarnings warnings;

    Remarks(SubmissionProblems problems, ConfirmedWarnings warnings) {
        this.problems = problems;
        this.warnings = warnings;
    }

    /** Of the newest submission. */
    public List<RemarkView> of(Declaration declaration) {
        Stream<RemarkView> flags = problems.of(declaration.id()).stream()
                .filter(problem -> problem.severity() == Severity.FLAG)
                .map(problem -> new RemarkView(problem.rule(), problem.message(), false));
        Stream<RemarkView> confirmed = warnings.of(declaration.id(), declaration.round()).stream()
                .map(warning -> new RemarkView(warning.rule(), warning.message(), true));
        return Stream.concat(flags, confirmed).distinct().toList();
    }
}
