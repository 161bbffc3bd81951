package org.zhicheng.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.admission.StartDesk;
import org.zhicheng.declaration.applicant.CaseDesk;
import org.zhicheng.declaration.applicant.MaterialDesk;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.FormView.SectionView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.task.TaskDesk;
import org.zhicheng.letter.paper.Paper;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.JsonNode;

/** Declares as a person does in the portal: start, drafts, uploads, submit, and confirm the warnings. */
class DemoApplicant {

    private final StartDesk start;
    private final TaskDesk tasks;
    private final MaterialDesk materials;
    private final CaseDesk cases;
    private final PaperFont font;
    private final Messages messages;

    DemoApplicant(
            StartDesk start,
            TaskDesk tasks,
            MaterialDesk materials,
            CaseDesk cases,
            PaperFont font,
            Messages messages) {
        this.start = start;
        this.tasks = tasks;
        this.materials = materials;
        this.cases = cases;
        this.font = font;
        this.messages = messages;
    }

    boolean hasCases(Account person) {
        return !cases.mine(person).isEmpty();
    }

    /** @return the id of the declaration, which is submitted */
    String declare(Account person, DemoStory story) throws InterruptedException, IOException {
        String declaration = start.start(
                        person, story.start(), null, UUID.randomUUID().toString())
                .declarationId();
        String task = Patient.until(() ->
                Optional.ofNullable(cases.detail(declaration, person).summary().taskId()));
        for (SectionView section : tasks.open(task, person).sections()) {
            JsonNode typed = story.content().path(section.key());
            if (!typed.isMissingNode()) {
                tasks.saveDraft(task, person, section.key(), section.version(), typed);
            }
        }
        for (SlotView slot : tasks.open(task, person).materials()) {
            if (slot.required() && slot.files().isEmpty()) {
                materials.upload(
                        task, slot.slot(), slot.name() + ".pdf", new ByteArrayInputStream(pdf(slot, person)), person);
            }
        }
        submit(task, person, tasks.open(task, person));
        return declaration;
    }

    private void submit(String task, Account person, FormView form) {
        String key = UUID.randomUUID().toString();
        try {
            tasks.submit(task, person, form.data(), List.of(), key);
        } catch (RefusedException warned) {
            tasks.submit(task, person, form.data(), warned.problems(), key);
        }
    }

    private byte[] pdf(SlotView slot, Account person) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (Paper paper = new Paper(font)) {
            paper.title(slot.name());
            paper.row(messages.say("demo.paper.person"), person.displayName());
            paper.note(messages.say("demo.paper.note"));
            paper.finish(
                    messages.say("demo.paper.footer"),
                    (page, pages) -> messages.say("material.paper.page", page, pages),
                    pdf);
        }
        return pdf.toByteArray();
    }
}
