package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.FormView.NoticeView;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Severity;
import tools.jackson.databind.node.ObjectNode;

/** Shows an applicant a case to fill in or correct. */
@Component
class ApplicantViews {

    private final CaseViews views;
    private final ItemOpening opening;
    private final Labels labels;
    private final Messages messages;

    ApplicantViews(CaseViews views, ItemOpening opening, Labels labels, Messages messages) {
        this.views = views;
        this.opening = opening;
        this.labels = labels;
        this.messages = messages;
    }

    FormView of(OpenTask open, Dossier dossier) {
        OpenItems items = opening.of(dossier, open.schema());
        ObjectNode data = views.data(dossier);
        return new FormView(
                open.taskView(),
                views.declaration(dossier),
                open.schema().json(),
                data,
                views.sections(dossier, open.schema(), items),
                views.slots(dossier, items),
                views.checks(dossier),
                dossier.found().stream()
                        .filter(problem -> problem.severity() != Severity.FLAG)
                        .toList(),
                notice(dossier),
                labels.of(open.schema(), data, dossier.employer()),
                null);
    }

    private NoticeView notice(Dossier dossier) {
        return switch (dossier.declaration().status()) {
            case RETURNED ->
                new NoticeView(
                        messages.say("notice.returned"),
                        messages.say("notice.returned.text"),
                        dossier.declaration().correctionDeadline(),
                        dossier.opinion());
            case WITHDRAWN ->
                new NoticeView(messages.say("notice.withdrawn"), messages.say("notice.withdrawn.text"), null, null);
            default -> null;
        };
    }
}
