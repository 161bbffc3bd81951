package org.zhicheng.declaration.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.view.CaseForm;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.problem.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes what an applicant submits (提交). Either everything is in order, is kept as it was sent, and the process goes on;
 * or every problem is listed at once and nothing has changed.
 */
@Component
class Submission {

    private final Declarations declarations;
    private final SentSections sections;
    private final CaseForm form;
    private final DossierChanges changes;
    private final SubmissionValidator validator;
    private final Sending sending;
    private final SentFacts facts;

    Submission(
            Declarations declarations,
            SentSections sections,
            CaseForm form,
            DossierChanges changes,
            SubmissionValidator validator,
            Sending sending,
            SentFacts facts) {
        this.declarations = declarations;
        this.sections = sections;
        this.form = form;
        this.changes = changes;
        this.validator = validator;
        this.sending = sending;
        this.facts = facts;
    }

    /**
     * @param dossier opened while the case is locked
     * @param data all sections as the form holds them
     * @param confirmed the warnings that the person read and confirmed; only those count
     * @return routing facts for the process
     */
    Map<String, Object> take(Dossier dossier, OpenTask open, JsonNode data, OpenItems items, List<Problem> confirmed) {
        declarations.lockApplicant(dossier.applicant().id());
        ObjectNode merged = sections.over(dossier, data, items);
        List<Problem> found = new ArrayList<>(form.blocking(open.schema(), merged, dossier));
        ObjectNode clean = form.clean(open.schema(), merged, dossier);
        Dossier kept = sections.keep(dossier, clean, items);
        Dossier told = changes.tell(
                concerns(found, Sections.BASIC_INFO) ? kept : changes.choose(kept, clean.path(Sections.BASIC_INFO)));
        SubmissionPreview.addUnsaid(found, validator.problems(told));
        refuse(found, confirmed);
        sending.send(told, found.stream().filter(Submission::warns).distinct().toList());
        return facts.of(told);
    }

    private static boolean concerns(List<Problem> problems, String section) {
        return problems.stream().anyMatch(problem -> (problem.pointer() + "/").startsWith("/" + section + "/"));
    }

    private static void refuse(List<Problem> found, List<Problem> confirmed) {
        boolean refused =
                found.stream().anyMatch(problem -> problem.blocks() || warns(problem) && !confirmed.contains(problem));
        if (refused) {
            throw new RefusedException(found.stream()
                    .distinct()
                    .filter(problem -> problem.severity() != Severity.FLAG)
                    .toList());
        }
    }

    private static boolean warns(Problem problem) {
        return problem.severity() == Severity.WARN;
    }
}
