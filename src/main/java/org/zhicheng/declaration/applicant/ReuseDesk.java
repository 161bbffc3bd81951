package org.zhicheng.declaration.applicant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.centre.OwnMaterialDesk.OwnFileView;
import org.zhicheng.declaration.centre.OwnMaterialDesk.RowView;
import org.zhicheng.declaration.centre.UsedBefore;
import org.zhicheng.declaration.centre.UsedBefore.UsedFile;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.material.EnclosureReader;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.MaterialRefusedException;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;

/**
 * Offers an applicant what the own earlier declarations hold, while a new one is filled in. A file that is used again is
 * uploaded again from the store: it passes every check of today, and the store keeps its bytes once. Which kinds may be
 * used again, {@code material-requirements.dmn} says.
 */
@Service
public class ReuseDesk {

    /** Papers of this slot differ by profession: a teacher's is no lawyer's. */
    private static final String LICENCE = "licence";

    private final EditableDeclarations editable;
    private final EnclosureReader enclosures;
    private final ItemOpening opening;
    private final Materials materials;
    private final MaterialDesk desk;
    private final UsedBefore used;
    private final Messages messages;

    /** An offer lists what can be used again; rows are put into the form, and saved with it. */
    public record Offer(List<RowView> degrees, List<RowView> jobs, List<SlotOffer> slots) {}

    public record SlotOffer(String slot, List<OwnFileView> files) {}

    ReuseDesk(
            EditableDeclarations editable,
            EnclosureReader enclosures,
            ItemOpening opening,
            Materials materials,
            MaterialDesk desk,
            UsedBefore used,
            Messages messages) {
        this.editable = editable;
        this.enclosures = enclosures;
        this.opening = opening;
        this.materials = materials;
        this.desk = desk;
        this.used = used;
        this.messages = messages;
    }

    public Offer offer(String taskId, Account applicant) {
        Declaration declaration = editable.of(taskId, applicant);
        Enclosures enclosed = enclosures.of(declaration.id());
        List<UsedFile> files = used.files(applicant);
        return new Offer(
                used.degrees(applicant).stream()
                        .filter(row -> !row.declarationId().equals(declaration.id()))
                        .map(RowView::of)
                        .toList(),
                used.jobs(applicant).stream()
                        .filter(row -> !row.declarationId().equals(declaration.id()))
                        .map(RowView::of)
                        .toList(),
                enclosed.requirements().stream()
                        .filter(MaterialRequirement::reusable)
                        .filter(asked -> opening.opens(declaration, enclosed, asked))
                        .map(asked -> new SlotOffer(
                                asked.slot(),
                                files.stream()
                                        .filter(file -> fits(file, asked, declaration))
                                        .filter(file -> !lies(file, enclosed))
                                        .map(OwnFileView::of)
                                        .toList()))
                        .filter(slot -> !slot.files().isEmpty())
                        .toList());
    }

    /**
     * Uses a file again, as if it was uploaded now.
     *
     * @throws NotFoundException where it is no file of another own declaration, or was deleted with it
     * @throws ConflictException where it was not uploaded for the same, or may not be used again
     * @throws MaterialRefusedException with the message of the rule, as for any upload
     */
    public FileView reuse(String taskId, String slot, String materialId, Account applicant) {
        Declaration declaration = editable.of(taskId, applicant);
        MaterialRequirement asked = enclosures
                .of(declaration.id())
                .requirement(slot)
                .orElseThrow(() -> new NotFoundException(messages.say("material.no-slot")));
        UsedFile file = used.files(applicant).stream()
                .filter(one -> one.material().id().equals(materialId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(messages.say("material.gone")));
        if (!asked.reusable() || !fits(file, asked, declaration)) {
            throw new ConflictException(messages.say("reuse.not-again", asked.name()));
        }
        if (file.expired()) {
            throw new MaterialRefusedException(Problem.block("X03", "/materials/" + slot, messages.say("X03.expired")));
        }
        try (InputStream content = materials.open(file.material())) {
            return desk.upload(taskId, slot, file.material().fileName(), content, applicant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fits(UsedFile file, MaterialRequirement asked, Declaration declaration) {
        return file.material().slot().equals(asked.slot())
                && !file.declaration().id().equals(declaration.id())
                && (!asked.slot().equals(LICENCE) || asked.name().equals(file.name()));
    }

    /** Tells whether the same bytes lie there already. */
    private static boolean lies(UsedFile file, Enclosures enclosed) {
        return enclosed.files().stream()
                .anyMatch(here -> here.sha256().equals(file.material().sha256()));
    }
}
