package org.zhicheng.declaration.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.view.CaseForm;
import org.zhicheng.form.FormSchema;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;

/** Says what would be said of what is saved now, were it sent; nothing is changed. */
@Component
class SubmissionPreview {

    private final CaseForm form;
    private final SubmissionCheck check;

    SubmissionPreview(CaseForm form, SubmissionCheck check) {
        this.form = form;
        this.check = check;
    }

    List<Problem> of(Dossier dossier, FormSchema schema) {
        List<Problem> found = new ArrayList<>(form.blocking(schema, form.data(dossier), dossier));
        addUnsaid(
                found,
                rules(dossier).stream()
                        .filter(problem -> problem.severity() != Severity.FLAG)
                        .toList());
        return List.copyOf(found);
    }

    /** What the rules say, whatever the form says. */
    List<Problem> rules(Dossier dossier) {
        return check.problems(dossier);
    }

    /** Adds what the rules say to what the form says already. */
    static void addUnsaid(List<Problem> found, List<Problem> rules) {
        rules.stream().filter(problem -> !said(found, problem)).forEach(found::add);
    }

    /**
     * A rule need not repeat what the form already says of the same place, or of a field inside it. What concerns the
     * person and no place at all is always said.
     */
    private static boolean said(List<Problem> found, Problem problem) {
        return !problem.pointer().isEmpty()
                && found.stream()
                        .anyMatch(other ->
                                other.rule() == null && (other.pointer() + "/").startsWith(problem.pointer() + "/"));
    }
}
