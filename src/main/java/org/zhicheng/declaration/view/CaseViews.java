package org.zhicheng.declaration.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.fact.DeclarationDay;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.FormView.FindingView;
import org.zhicheng.declaration.form.FormView.RemovedFileView;
import org.zhicheng.declaration.form.FormView.SectionView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.form.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.OpenItems;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.Section;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.RecordChecks;
import org.zhicheng.task.SavedSection;

/** The parts of a form's view that come from the declaration itself, for applicant and reviewer alike. */
@Component
public class CaseViews {

    private final DeclarationSections sections;
    private final DeclaredWindow windows;
    private final MaterialRequirements requirements;
    private final Materials materials;
    private final MaterialReadings readings;
    private final RecordChecks checks;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final RuleSettings settings;
    private final Messages messages;

    CaseViews(
            DeclarationSections sections,
            DeclaredWindow windows,
            MaterialRequirements requirements,
            Materials materials,
            MaterialReadings readings,
            RecordChecks checks,
            Accounts accounts,
            IdNumbers idNumbers,
            RuleSettings settings,
            Messages messages) {
        this.sections = sections;
        this.windows = windows;
        this.requirements = requirements;
        this.materials = materials;
        this.readings = readings;
        this.checks = checks;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.settings = settings;
        this.messages = messages;
    }

    public CaseView declaration(Declaration declaration) {
        Account applicant = applicant(declaration);
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

    /** What is typed, section by section, with the facts that the form's conditions ask for. */
    public ObjectNode data(Declaration declaration) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        sections.load(declaration.id()).forEach(section -> data.set(section.section(), section.content()));
        data.set("facts", facts(declaration));
        return data;
    }

    public ObjectNode facts(Declaration declaration) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("business", declaration.business().code());
        facts.put("level", declaration.level());
        facts.put("series", declaration.series());
        facts.put("round", declaration.round());
        facts.put(DeclarationDay.FACT, windows.declaredOn(declaration).toString());
        facts.put("summaryCharacters", settings.summaryCharacters());
        facts.put("registrationMonths", settings.registrationMonths());
        facts.put("publicityDays", settings.publicityDays());
        facts.put("mobileKnown", applicant(declaration).mobile() != null);
        facts.put("socialSecurityOutcome", outcome(declaration, RecordInquiry.SOCIAL_SECURITY));
        facts.put("educationOutcome", outcome(declaration, RecordInquiry.EDUCATION));
        return facts;
    }

    public List<SectionView> sections(Declaration declaration, FormSchema schema, OpenItems open) {
        Map<String, SavedSection> saved = sections.load(declaration.id()).stream()
                .collect(Collectors.toMap(SavedSection::section, section -> section));
        return schema.sections("form").stream()
                .map(section -> section(section, saved.get(section.key()), open))
                .toList();
    }

    public List<SlotView> slots(Declaration declaration, OpenItems open) {
        return slots(declaration, open, null);
    }

    /** For reviewers: also what was in them before. */
    public List<SlotView> readOnlySlots(Declaration declaration) {
        return slots(
                declaration,
                OpenItems.none(),
                materials.removed(declaration.id()).stream()
                        .collect(Collectors.groupingBy(
                                removed -> removed.material().slot(),
                                Collectors.mapping(RemovedFileView::of, Collectors.toList()))));
    }

    public List<CheckView> checks(Declaration declaration) {
        return checks.list(declaration.id()).stream()
                .map(check -> new CheckView(
                        check.kind(),
                        check.outcome().name(),
                        check.rule(),
                        check.summary(),
                        check.checkedAt(),
                        declaration.status().editable() && RecordInquiry.worthAsking(check)))
                .toList();
    }

    private Account applicant(Declaration declaration) {
        return accounts.find(declaration.applicantId()).orElseThrow();
    }

    /** @param removed by slot; null for who does not see it */
    private List<SlotView> slots(Declaration declaration, OpenItems open, Map<String, List<RemovedFileView>> removed) {
        List<Material> all = materials.list(declaration.id());
        Map<String, List<FindingView>> findings = readings.of(declaration.id(), all);
        Map<String, List<FileView>> files = all.stream()
                .collect(Collectors.groupingBy(
                        Material::slot,
                        Collectors.mapping(
                                file -> FileView.of(file, findings.getOrDefault(file.id(), List.of())),
                                Collectors.toList())));
        return requirements.list(declaration.id()).stream()
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

    private SlotView slot(
            MaterialRequirement slot, List<FileView> files, OpenItems open, List<RemovedFileView> history) {
        return new SlotView(
                slot.slot(),
                slot.section(),
                slot.name(),
                slot.required(),
                slot.multiple(),
                slot.template(),
                slot.rule(),
                slot.message(),
                slot.help(),
                open.slot(slot.slot(), slot.section(), slot.required() && files.isEmpty()),
                open.reason(ReturnedItem.MATERIAL + slot.slot()),
                files,
                history);
    }

    private String outcome(Declaration declaration, String kind) {
        return checks.find(declaration.id(), kind)
                .map(check -> check.outcome().name())
                .orElse(null);
    }
}
