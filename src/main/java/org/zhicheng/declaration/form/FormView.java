package org.zhicheng.declaration.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhicheng.material.Material;
import org.zhicheng.material.RemovedMaterial;
import org.zhicheng.problem.Problem;
import org.zhicheng.reference.Office;
import tools.jackson.databind.JsonNode;

/**
 * A form view holds what the renderer needs for one form: its fields, what is typed so far, the problems, the
 * materials, and which items may be changed.
 *
 * @param task null for a start form
 * @param declaration null where no declaration exists yet
 * @param labels by the pointer of a field with a code: the name that people know
 * @param review the part for reviewers; null for everybody else
 */
public record FormView(
        TaskView task,
        CaseView declaration,
        JsonNode schema,
        JsonNode data,
        List<SectionView> sections,
        List<SlotView> materials,
        List<CheckView> checks,
        List<Problem> problems,
        NoticeView notice,
        Map<String, String> labels,
        ReviewView review) {

    /** @param mine whether the viewer is the assignee, who alone may change anything */
    public record TaskView(
            String id,
            String key,
            String name,
            String processKey,
            String assignee,
            boolean mine,
            boolean canEdit,
            Instant dueAt) {}

    /**
     * @param applicantEmail the address for notices to a person without a mobile number (N02)
     * @param submittedAt the time of the last submission; null before the first
     */
    public record CaseView(
            String id,
            String caseNumber,
            String businessName,
            String status,
            String statusLabel,
            String applicantName,
            String applicantIdNumber,
            String applicantMobile,
            String applicantEmail,
            Instant submittedAt) {}

    /** @param version the version of the saved draft; 0 where nothing was saved */
    public record SectionView(
            String key,
            String label,
            boolean required,
            int version,
            Instant savedAt,
            boolean editable,
            String returnReason) {}

    /** @param history replaced and removed files, oldest first; null for a viewer who does not review */
    public record SlotView(
            String slot,
            String section,
            String name,
            boolean required,
            boolean multiple,
            String template,
            String rule,
            String message,
            String help,
            boolean editable,
            String returnReason,
            List<FileView> files,
            List<RemovedFileView> history) {

        /** The same slot with other files, and closed. */
        public SlotView closedWith(List<FileView> files, List<RemovedFileView> history) {
            return new SlotView(
                    slot, section, name, required, multiple, template, rule, message, help, false, null, files,
                    history);
        }
    }

    public record FileView(
            String id,
            String slot,
            String fileName,
            long size,
            int pages,
            Instant uploadedAt,
            List<Problem> warnings,
            List<FindingView> findings,
            String url) {

        public static FileView of(Material material, List<FindingView> findings) {
            return new FileView(
                    material.id(),
                    material.slot(),
                    material.fileName(),
                    material.size(),
                    material.pages(),
                    material.uploadedAt(),
                    material.warnings(),
                    findings,
                    url(material));
        }

        public FileView with(List<Problem> other) {
            return new FileView(id, slot, fileName, size, pages, uploadedAt, other, findings, url);
        }

        private static String url(Material material) {
            return "/api/materials/" + material.id() + "/content";
        }
    }

    /** A removed file of a slot; each download is audited like any other. */
    public record RemovedFileView(
            String id, String fileName, long size, int pages, Instant uploadedAt, Instant removedAt, String url) {

        public static RemovedFileView of(RemovedMaterial removed) {
            Material material = removed.material();
            return new RemovedFileView(
                    material.id(),
                    material.fileName(),
                    material.size(),
                    material.pages(),
                    material.uploadedAt(),
                    removed.removedAt(),
                    FileView.url(material));
        }
    }

    /**
     * A statement that a document makes about itself.
     *
     * @param state {@code same} or {@code different} where the applicant typed the value as well; otherwise {@code
     *     read}
     */
    public record FindingView(String label, String value, String state) {}

    /**
     * @param again whether the applicant may have the record asked again now
     * @param proof uploaded | confirmed where a proof on paper replaces what was not found; null where none does
     */
    public record CheckView(
            String kind, String outcome, String rule, String summary, Instant checkedAt, boolean again, String proof) {}

    /** @param opinion the reviewer's general reason; null where there is none */
    public record NoticeView(String title, String text, Instant deadline, String opinion) {}

    /**
     * @param changedSince the items that differ from the version of the last decision
     * @param formSchema the form that the applicant filled in
     * @param formData what the applicant filled in
     * @param before the version of the last decision; empty before the first
     * @param draft whose the decision is that is shown half-written; null where nothing was written
     */
    public record ReviewView(
            String stageName,
            List<StageView> stages,
            List<DecisionView> decisions,
            List<String> changedSince,
            JsonNode formSchema,
            JsonNode formData,
            BeforeView before,
            List<RemarkView> remarks,
            DraftView draft,
            BanView ban) {}

    /**
     * A draft that a reviewer left says whose it is.
     *
     * @param own whether the viewer wrote it
     */
    public record DraftView(String name, boolean own, Instant savedAt) {}

    /**
     * A ban keeps the applicant from being approved (E03).
     *
     * @param until the first day on which the applicant may declare again
     * @param since when it was imposed
     * @param opinion the reason that a rejection may give
     */
    public record BanView(LocalDate until, String reason, Instant since, String opinion) {}

    /** @param labels as {@link FormView#labels} */
    public record BeforeView(JsonNode formData, Map<String, String> labels) {}

    /**
     * A finding of the rules that a person has to judge.
     *
     * @param confirmed whether the applicant was told and sent the declaration nevertheless
     */
    public record RemarkView(String rule, String message, boolean confirmed) {}

    /**
     * @param state done | current | rejected | lapsed | waiting
     * @param contact how the office is reached; null where there is no such office any more
     * @param dueAt until when the office has to decide; null unless the stage is open
     */
    public record StageView(
            String name, String state, String office, Office contact, Instant since, Instant dueAt, boolean claimed) {}

    public record DecisionView(
            String stageName,
            String outcome,
            String reviewer,
            String reason,
            Instant at,
            List<ReturnedItemView> items) {}

    public record ReturnedItemView(String item, String itemName, String reason) {}
}
