package org.zhicheng.review;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView.RemarkView;
import org.zhicheng.declaration.life.ConfirmedWarnings;
import org.zhicheng.problem.Severity;

/** Lists the remarks of the rules that a reviewer has to judge: FLAG, and WARN that the applicant confirmed. */
@Component
class Remarks {

    private final ConfirmedWarnings warnings;

    Remarks(ConfirmedWarnings warnings) {
        this.warnings = warnings;
    }

    /** Returns the remarks on the newest submission. */
    List<RemarkView> of(Dossier dossier) {
        Stream<RemarkView> flags = dossier.found().stream()
                .filter(problem -> problem.severity() == Severity.FLAG)
                .map(problem -> new RemarkView(problem.rule(), problem.message(), false));
        Stream<RemarkView> confirmed = warnings
                .of(dossier.id(), dossier.declaration().round())
                .stream()
                .map(warning -> new RemarkView(warning.rule(), warning.message(), true));
        return Stream.concat(flags, confirmed).distinct().toList();
    }
}
