package org.zhicheng.office;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.correction.DecisionViews;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.view.CaseHistory;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.FilledInForm;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.ReadOut;
import org.zhicheng.problem.Messages;

/** Says in words what a case holds, as it was sent. */
@Component
class CaseParts {

    private final CaseViews views;
    private final DecisionViews decisions;
    private final FilledInForm form;
    private final Labels labels;
    private final CaseHistory history;
    private final Messages messages;

    CaseParts(
            CaseViews views,
            DecisionViews decisions,
            FilledInForm form,
            Labels labels,
            CaseHistory history,
            Messages messages) {
        this.views = views;
        this.decisions = decisions;
        this.form = form;
        this.labels = labels;
        this.history = history;
        this.messages = messages;
    }

    CaseView declaration(Dossier dossier) {
        return views.declaration(dossier);
    }

    OfficeCase.Choice choice(Dossier dossier) {
        var declaration = dossier.declaration();
        return new OfficeCase.Choice(
                declaration.specialtyPath(),
                labels.level(declaration.specialty(), declaration.level()),
                dossier.employer().name(),
                labels.division(declaration.division()),
                declaration.createdAt(),
                declaration.round());
    }

    List<DecisionView> decisions(Dossier dossier) {
        return decisions.of(dossier);
    }

    List<CheckView> checks(Dossier dossier) {
        return views.checkResults(dossier);
    }

    List<SlotView> materials(Dossier dossier) {
        return SentVersion.of(
                views.readOnlySlots(dossier), dossier.declaration().submittedAt());
    }

    List<ReadOut.Part> answers(Dossier dossier) {
        return form.parts(SentVersion.of(dossier));
    }

    List<OfficeCase.Event> events(String declarationId) {
        return history.of(declarationId).stream()
                .map(event -> new OfficeCase.Event(
                        event.at(), event.kind(), messages.say("event." + event.kind()), event.actor(), event.detail()))
                .toList();
    }
}
