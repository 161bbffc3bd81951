package org.zhicheng.declaration.applicant;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.DeclarationTimes;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.Readiness;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.form.FormSchema;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Lists which items of a case are ready and which are missing, before 提交. */
@Component
class ReadinessList {

    private final SubmissionPreview preview;
    private final ItemOpening opening;
    private final CaseViews views;
    private final DeclarationTimes times;
    private final Messages messages;

    ReadinessList(
            SubmissionPreview preview,
            ItemOpening opening,
            CaseViews views,
            DeclarationTimes times,
            Messages messages) {
        this.preview = preview;
        this.opening = opening;
        this.views = views;
        this.times = times;
        this.messages = messages;
    }

    Readiness of(Dossier dossier, FormSchema schema) {
        List<Problem> found = preview.of(dossier, schema);
        Stream<Readiness.Item> typed = schema.sections("form").stream()
                .map(section -> Readiness.Item.of("/" + section.key(), section.label(), found));
        Stream<Readiness.Item> uploaded = views.slots(dossier, opening.of(dossier, found)).stream()
                .flatMap(slot -> {
                    var item = Readiness.Item.of("/materials/" + slot.slot(), slot.name(), found);
                    boolean idle = !slot.required()
                            && slot.files().isEmpty()
                            && item.problems().isEmpty();
                    return idle ? Stream.empty() : Stream.of(item);
                });
        return new Readiness(
                Stream.of(
                                Readiness.Item.ofThePerson(messages.say("readiness.person"), found).stream(),
                                // 申报材料 is listed slot by slot
                                typed.filter(item -> !item.pointer().equals("/" + Sections.MATERIALS)),
                                uploaded)
                        .flatMap(items -> items)
                        .toList(),
                found.stream().distinct().toList(),
                times.deadline(dossier.declaration()).orElse(null));
    }
}
