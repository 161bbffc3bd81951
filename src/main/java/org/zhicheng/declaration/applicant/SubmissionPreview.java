package org.zhicheng.declaration.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.view.CaseForm;
import org.zhicheng.form.FormSchema;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;

/** Finds the problems that a submission would report now, and changes nothing. */
@Component
class SubmissionPreview {

    private final CaseForm form;
    private final SubmissionValidator validator;

    SubmissionPreview(CaseForm form, SubmissionValidator validator) {
        this.form = form;
        this.validator = validator;
    }

    List<Problem> of(Dossier dossier, FormSchema schema) {
        List<Problem> found =
                new ArrayList<>(form.blocking(schema, dossier.typed().data(), dossier));
        addUnsaid(
                found,
                validator.problems(dossier).stream()
                        .filter(problem -> problem.severity() != Severity.FLAG)
                        .toList());
        return List.copyOf(found);
    }

    /** Adds the problems of the rules that the form did not report already. */
    static void addUnsaid(List<Problem> found, List<Problem> rules) {
        rules.stream().filter(problem -> !said(found, problem)).forEach(found::add);
    }

    /**
     * A rule need not repeat a problem that the form already reports for the same field, or for one inside it. A
     * problem that concerns the person and no field is always reported.
     */
    private static boolean said(List<Problem> found, Problem problem) {
        return !problem.pointer().isEmpty()
                && found.stream()
                        .anyMatch(other ->
                                other.rule() == null && (other.pointer() + "/").startsWith(problem.pointer() + "/"));
    }
}
