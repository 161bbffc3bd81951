package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.view.CaseForm;
import org.zhicheng.form.Draft;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.KeptSection;
import tools.jackson.databind.JsonNode;

/** Saves a section of a declaration as it was typed, and reports what is wrong with it (暂存). */
@Component
class DraftSaving {

    private final OpenCases cases;
    private final ItemOpening opening;
    private final CaseForm form;
    private final DossierChanges changes;
    private final Messages messages;

    DraftSaving(OpenCases cases, ItemOpening opening, CaseForm form, DossierChanges changes, Messages messages) {
        this.cases = cases;
        this.opening = opening;
        this.form = form;
        this.changes = changes;
        this.messages = messages;
    }

    KeptSection save(OpenTask open, String section, int expectedVersion, JsonNode content) {
        Dossier dossier = cases.lock(open);
        if (!dossier.declaration().status().editable()
                || !opening.of(dossier, open.schema()).section(section)) {
            throw new ConflictException(messages.say("S03"));
        }
        Draft draft = form.draft(open.schema(), dossier, section, content);
        Dossier saved =
                changes.save(dossier, section, expectedVersion, draft.kept().path(section));
        if (section.equals(Sections.BASIC_INFO)) {
            // a value that no picker offers is kept to be corrected, but is not taken as a choice
            changes.tell(changes.choose(saved, draft.fitting().path(section)));
        } else if (section.equals(Sections.EDUCATION)) {
            changes.tell(saved);
        }
        return new KeptSection(saved.typed().find(section).orElseThrow(), draft.said());
    }
}
