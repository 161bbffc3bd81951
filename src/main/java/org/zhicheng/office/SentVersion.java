package org.zhicheng.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.TypedSections;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.FormView.RemovedFileView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.task.SavedSection;

/** The sent version is what an office gets to see of a case: not what its applicant writes into a correction meanwhile. */
final class SentVersion {

    private SentVersion() {}

    /** Returns the case with its sections as they were sent last. */
    static Dossier of(Dossier dossier) {
        Instant at = dossier.declaration().submittedAt();
        return dossier.with(TypedSections.of(dossier.sent().entrySet().stream()
                .map(section -> new SavedSection(section.getKey(), section.getValue(), 1, at))
                .toList()));
    }

    /**
     * Returns the slots without files that came since, and with those that were taken away since.
     *
     * @param sentAt null where nothing was sent yet: then nothing has come
     */
    static List<SlotView> of(List<SlotView> slots, Instant sentAt) {
        Instant sent = sentAt == null ? Instant.MIN : sentAt;
        return slots.stream().map(slot -> of(slot, sent)).toList();
    }

    private static SlotView of(SlotView slot, Instant sentAt) {
        List<FileView> files = new ArrayList<>();
        List<RemovedFileView> history = new ArrayList<>();
        for (RemovedFileView removed : slot.history()) {
            if (removed.uploadedAt().isAfter(sentAt)) {
                continue;
            }
            if (removed.removedAt() == null || !removed.removedAt().isAfter(sentAt)) {
                history.add(removed);
            } else {
                files.add(standing(slot, removed));
            }
        }
        slot.files().stream().filter(file -> !file.uploadedAt().isAfter(sentAt)).forEach(files::add);
        return slot.closedWith(files, history);
    }

    private static FileView standing(SlotView slot, RemovedFileView removed) {
        return new FileView(
                removed.id(),
                slot.slot(),
                removed.fileName(),
                removed.size(),
                removed.pages(),
                removed.uploadedAt(),
                List.of(),
                List.of(),
                removed.url());
    }
}
