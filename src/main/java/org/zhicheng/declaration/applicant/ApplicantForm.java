package org.zhicheng.declaration.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.Admission;
import org.zhicheng.declaration.admission.Choices;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.form.FormView;
import org.zhicheng.declaration.form.FormView.NoticeView;
import org.zhicheng.declaration.form.Readiness;
import org.zhicheng.declaration.form.ReviewRecord;
import org.zhicheng.declaration.form.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.form.TaskFormHandler;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.OpenItems;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.mending.MendableItems;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.declaration.view.Labels;
import org.zhicheng.form.Draft;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;
import org.zhicheng.problem.SubmissionProblems;
import org.zhicheng.task.KeptSection;
import org.zhicheng.task.SavedSection;
import org.zhicheng.task.UserTask;

/** The form in which an applicant fills in a declaration, and mends it after a return: 填写申报 and 修改申报. */
@Component
class ApplicantForm implements TaskFormHandler {

    private static final Set<String> TASKS =
            Set.of(DeclarationProcess.FILL_IN_DECLARATION, DeclarationProcess.CORRECT_DECLARATION);

    private final Declarations declarations;
    private final DeclarationSections sections;
    private final SubmissionProblems problems;
    private final ReviewRecord reviews;
    private final MendableItems mendable;
    private final Choices choices;
    private final RecordInquiry records;
    private final MaterialDetermination materialDetermination;
    private final Submission submission;
    private final Admission admission;
    private final CaseViews views;
    private final Labels labels;
    private final FormValidator validator;
    private final Messages messages;

    ApplicantForm(
            Declarations declarations,
            DeclarationSections sections,
            SubmissionProblems problems,
            ReviewRecord reviews,
            MendableItems mendable,
            Choices choices,
            RecordInquiry records,
            MaterialDetermination materialDetermination,
            Submission submission,
            Admission admission,
            CaseViews views,
            Labels labels,
            FormValidator validator,
            Messages messages) {
        this.declarations = declarations;
        this.sections = sections;
        this.problems = problems;
        this.reviews = reviews;
        this.mendable = mendable;
        this.choices = choices;
        this.records = records;
        this.materialDetermination = materialDetermination;
        this.submission = submission;
        this.admission = admission;
        this.views = views;
        this.labels = labels;
        this.validator = validator;
        this.messages = messages;
    }

    @Override
    public boolean serves(UserTask task) {
        return task.declarationId() != null && TASKS.contains(task.key());
    }

    @Override
    public FormView view(OpenTask open) {
        Declaration declaration = own(open, declarations.get(open.task().declarationId()));
        OpenItems items = openItems(declaration, open.schema());
        ObjectNode data = views.data(declaration);
        return new FormView(
                open.taskView(),
                views.declaration(declaration),
                validator.shown(open.schema(), data.path("facts")),
                data,
                views.sections(declaration, open.schema(), items),
                views.slots(declaration, items),
                views.checks(declaration),
                problems.of(declaration.id()).stream()
                        .filter(problem -> problem.severity() != Severity.FLAG)
                        .toList(),
                notice(declaration),
                labels.of(open.schema(), data),
                null);
    }

    @Override
    public KeptSection saveDraft(OpenTask open, String section, int expectedVersion, JsonNode content) {
        Declaration declaration = own(open, declarations.lock(open.task().declarationId()));
        requireOpen(declaration, open.schema(), section);
        Draft draft = draft(open, declaration, section, content);
        SavedSection saved = sections.save(
                declaration.id(),
                section,
                expectedVersion,
                draft.kept().path(section),
                open.viewer().id());
        if (section.equals(Sections.BASIC_INFO)) {
            // what no picker offers is kept to be mended, and chooses nothing
            tell(choices.choose(declaration, draft.fitting().path(section)));
        } else if (section.equals(Sections.EDUCATION)) {
            tell(declaration);
        }
        return new KeptSection(saved, draft.said());
    }

    /** A process admin may give a task to anybody, by mistake or not: the case stays its applicant's. */
    private Declaration own(OpenTask open, Declaration declaration) {
        if (!declaration.ownedBy(open.viewer().id())) {
            throw new NotFoundException(messages.say("task.not-yours"));
        }
        return declaration;
    }

    /** What was saved may differ from what the records say, or ask for other materials. */
    private void tell(Declaration declaration) {
        records.compareAnew(declaration);
        materialDetermination.refresh(declaration);
    }

    @Override
    public Map<String, Object> submit(OpenTask open, JsonNode data, List<Problem> confirmed) {
        if (!open.viewer().verified()) {
            // what proved it when the case was begun may have been withdrawn since
            throw new NotAllowedException("V01", messages.say("V01"));
        }
        Declaration declaration = own(open, declarations.lock(open.task().declarationId()));
        if (!declaration.status().editable()) {
            throw new ConflictException(messages.say("S03"));
        }
        return submission.take(declaration, open, data, openItems(declaration, open.schema()), confirmed);
    }

    @Override
    public Optional<Readiness> readiness(OpenTask open) {
        Declaration declaration = own(open, declarations.get(open.task().declarationId()));
        List<Problem> found = submission.preview(declaration, open.schema());
        Stream<Readiness.Item> typed = open.schema().sections("form").stream()
                .map(section -> Readiness.Item.of("/" + section.key(), section.label(), found));
        Stream<Readiness.Item> uploaded = views.slots(declaration, openItems(declaration, found)).stream()
                .flatMap(slot -> {
                    var item = Readiness.Item.of("/materials/" + slot.slot(), slot.name(), found);
                    boolean idle = !slot.required()
                            && slot.files().isEmpty()
                            && item.problems().isEmpty();
                    return idle ? Stream.empty() : Stream.of(item);
                });
        return Optional.of(new Readiness(
                Stream.of(
                                Readiness.Item.ofThePerson(messages.say("readiness.person"), found).stream(),
                                // 申报材料 is its slots
                                typed.filter(item -> !item.pointer().equals("/" + Sections.MATERIALS)),
                                uploaded)
                        .flatMap(items -> items)
                        .toList(),
                admission.deadline(declaration).orElse(null)));
    }

    @Override
    public String thanks() {
        return "task.submitted";
    }

    /** For what is uploaded, of which no form knows anything. What was returned is open without asking every rule. */
    boolean opens(Declaration declaration, MaterialRequirement slot, boolean missing) {
        boolean returned = declaration.status() == DeclarationStatus.RETURNED;
        return openItems(declaration, List.of()).slot(slot.slot(), slot.section(), missing)
                || returned
                        && openItems(declaration, submission.breaches(declaration))
                                .slot(slot.slot(), slot.section(), missing);
    }

    private OpenItems openItems(Declaration declaration, FormSchema schema) {
        boolean returned = declaration.status() == DeclarationStatus.RETURNED;
        return openItems(declaration, returned ? submission.preview(declaration, schema) : List.of());
    }

    /** @param now what would be refused */
    private OpenItems openItems(Declaration declaration, List<Problem> now) {
        if (declaration.status() == DeclarationStatus.RETURNED) {
            return afterReturn(declaration, now);
        }
        return declaration.status().editable() ? OpenItems.all() : OpenItems.none();
    }

    private OpenItems afterReturn(Declaration declaration, List<Problem> now) {
        List<ReturnedItem> returned = reviews.returnedItems(declaration.id());
        List<Problem> wrong = new ArrayList<>(problems.of(declaration.id()));
        wrong.addAll(now);
        return OpenItems.afterReturn(
                returned,
                mendable.of(
                        declaration, returned.stream().map(ReturnedItem::item).toList(), wrong));
    }

    /** 暂存 holds the content against formats only, never against what is missing (S01), and keeps it all the same. */
    private Draft draft(OpenTask open, Declaration declaration, String section, JsonNode content) {
        ObjectNode whole = views.data(declaration);
        whole.remove("facts");
        whole.set(section, content);
        return validator.draft(open.schema(), whole, views.facts(declaration), Draft.of(List.of(section)));
    }

    private void requireOpen(Declaration declaration, FormSchema schema, String section) {
        if (!declaration.status().editable() || !openItems(declaration, schema).section(section)) {
            throw new ConflictException(messages.say("S03"));
        }
    }

    private NoticeView notice(Declaration declaration) {
        return switch (declaration.status()) {
            case RETURNED ->
                new NoticeView(
                        messages.say("notice.returned"),
                        messages.say("notice.returned.text"),
                        declaration.correctionDeadline(),
                        reviews.opinion(declaration.id()));
            case WITHDRAWN ->
                new NoticeView(messages.say("notice.withdrawn"), messages.say("notice.withdrawn.text"), null, null);
            default -> null;
        };
    }
}
