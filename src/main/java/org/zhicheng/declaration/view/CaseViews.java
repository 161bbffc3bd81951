package org.zhicheng.declaration.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.fact.DeclarationDay;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.FormView.FindingView;
import org.zhicheng.declaration.form.FormView.RemovedFileView;
import org.zhicheng.declaration.form.FormView.SectionView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.Section;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.ReviewerWords;
import org.zhicheng.task.SavedSection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the parts of a form's view that come from the declaration itself, for applicant and reviewer alike. */
@Component
public class CaseViews {

    private final MaterialReadings readings;
    private final IdNumbers idNumbers;
    private final RuleSettings settings;
    private final Messages messages;
    private final ReviewerWords reviewerWords;

    CaseViews(
            MaterialReadings readings,
            IdNumbers idNumbers,
            RuleSettings settings,
            Messages messages,
            ReviewerWords reviewerWords) {
        this.readings = readings;
        this.idNumbers = idNumbers;
        this.settings = settings;
        this.messages = messages;
        this.reviewerWords = reviewerWords;
    }

    public CaseView declaration(Dossier dossier) {
        Declaration declaration = dossier.declaration();
        Account applicant = dossier.applicant();
        return new CaseView(
                declaration.id(),
                declaration.caseNumber(),
                businessName(declaration),
                declaration.status().name(),
                statusLabel(declaration.status()),
                applicant.displayName(),
                idNumbers.masked(applicant.id()),
                applicant.mobile(),
                applicant.email(),
                declaration.submittedAt());
    }

    public String businessName(Declaration declaration) {
        return messages.say("business." + declaration.business().code());
    }

    public String statusLabel(DeclarationStatus status) {
        return messages.say("status." + status.name());
    }

    /** Returns what is typed, section by section, with the facts that the form's conditions ask for. */
    public ObjectNode data(Dossier dossier) {
        ObjectNode data = dossier.typed().data();
        data.set("facts", facts(dossier));
        return data;
    }

    public ObjectNode facts(Dossier dossier) {
        Declaration declaration = dossier.declaration();
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("business", declaration.business().code());
        facts.put("level", declaration.level());
        facts.put("series", declaration.series());
        facts.put("round", declaration.round());
        facts.put(DeclarationDay.FACT, dossier.day().declared().toString());
        facts.put("summaryCharacters", settings.summaryCharacters());
        facts.put("registrationMonths", settings.registrationMonths());
        facts.put("publicityDays", settings.publicityDays());
        facts.put("mobileKnown", dossier.applicant().mobile() != null);
        facts.put("socialSecurityOutcome", dossier.answers().outcome(RecordInquiry.SOCIAL_SECURITY));
        facts.put("educationOutcome", dossier.answers().outcome(RecordInquiry.EDUCATION));
        ArrayNode asked = facts.putArray("materials");
        dossier.enclosures().requirements().forEach(requirement -> asked.add(requirement.slot()));
        return facts;
    }

    public List<SectionView> sections(Dossier dossier, FormSchema schema, OpenItems open) {
        return schema.sections("form").stream()
                .map(section ->
                        section(section, dossier.typed().find(section.key()).orElse(null), open))
                .toList();
    }

    public List<SlotView> slots(Dossier dossier, OpenItems open) {
        return slots(dossier, open, null);
    }

    /** Returns the slots for reviewers: what was found in the files, and those that were replaced or removed. */
    public List<SlotView> readOnlySlots(Dossier dossier) {
        return slots(
                dossier,
                OpenItems.none(),
                dossier.enclosures().removed().stream()
                        .collect(Collectors.groupingBy(
                                removed -> removed.material().slot(),
                                Collectors.mapping(RemovedFileView::of, Collectors.toList()))));
    }

    /** Returns what the records said, with what the applicant has to do about it. */
    public List<CheckView> checks(Dossier dossier) {
        return checks(dossier, UnaryOperator.identity());
    }

    /** Returns what the records said, as those read it who have nothing to do about it: reviewers, and papers. */
    public List<CheckView> checkResults(Dossier dossier) {
        return checks(dossier, reviewerWords::of);
    }

    private static List<CheckView> checks(Dossier dossier, UnaryOperator<String> words) {
        boolean editable = dossier.declaration().status().editable();
        return dossier.answers().all().stream()
                .map(check -> new CheckView(
                        check.kind(),
                        check.outcome().name(),
                        check.rule(),
                        words.apply(check.summary()),
                        check.checkedAt(),
                        editable && RecordInquiry.worthAsking(check),
                        CheckProofs.of(dossier, check)))
                .toList();
    }

    /** @param removed the removed files by slot; null for a viewer who does not see them */
    private List<SlotView> slots(Dossier dossier, OpenItems open, Map<String, List<RemovedFileView>> removed) {
        Enclosures enclosed = dossier.enclosures();
        Map<String, List<FindingView>> findings = readings.of(dossier);
        Map<String, List<FileView>> files = enclosed.files().stream()
                .collect(Collectors.groupingBy(
                        Material::slot,
                        Collectors.mapping(
                                file -> FileView.of(file, findings.getOrDefault(file.id(), List.of())),
                                Collectors.toList())));
        return enclosed.requirements().stream()
                .sorted(Comparator.comparingInt(MaterialRequirement::position))
                .map(slot -> slot(
                        slot,
                        files.getOrDefault(slot.slot(), List.of()),
                        open,
                        removed == null ? null : removed.getOrDefault(slot.slot(), List.of())))
                .toList();
    }

    private SectionView section(Section section, SavedSection saved, OpenItems open) {
        return new SectionView(
                section.key(),
                section.label(),
                section.required(),
                saved == null ? 0 : saved.version(),
                saved == null ? null : saved.savedAt(),
                open.section(section.key()),
                open.reason(ReturnedItem.SECTION + section.key()));
    }

    /** What asks for a file, and how to make it, is for the applicant alone. */
    private SlotView slot(
            MaterialRequirement slot, List<FileView> files, OpenItems open, List<RemovedFileView> history) {
        boolean reviewing = history != null;
        return new SlotView(
                slot.slot(),
                slot.section(),
                slot.name(),
                slot.required(),
                slot.multiple(),
                slot.template(),
                slot.rule(),
                reviewing ? null : slot.message(),
                reviewing ? null : slot.help(),
                open.slot(slot.slot(), slot.section(), slot.required() && files.isEmpty()),
                open.reason(ReturnedItem.MATERIAL + slot.slot()),
                reviewing ? files.stream().map(this::forReviewers).toList() : files,
                history);
    }

    private FileView forReviewers(FileView file) {
        return file.with(file.warnings().stream().map(reviewerWords::of).toList());
    }
}
