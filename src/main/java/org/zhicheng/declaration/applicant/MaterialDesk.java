package org.zhicheng.declaration.applicant;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.view.MaterialReadings;
import org.zhicheng.material.EnclosureReader;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialUpload;
import org.zhicheng.material.Materials;
import org.zhicheng.material.Uploaded;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Uploads and removes the materials of an applicant. */
@Service
public class MaterialDesk {

    private final EditableDeclarations editable;
    private final EnclosureReader enclosures;
    private final ItemOpening opening;
    private final Materials materials;
    private final MaterialReadings readings;
    private final UploadQuota quota;
    private final Messages messages;

    MaterialDesk(
            EditableDeclarations editable,
            EnclosureReader enclosures,
            ItemOpening opening,
            Materials materials,
            MaterialReadings readings,
            UploadQuota quota,
            Messages messages) {
        this.editable = editable;
        this.enclosures = enclosures;
        this.opening = opening;
        this.materials = materials;
        this.readings = readings;
        this.quota = quota;
        this.messages = messages;
    }

    /**
     * @throws org.zhicheng.material.MaterialRefusedException with the message of the rule (F01–F05)
     * @throws org.zhicheng.problem.TryLaterException where the file cannot be checked or stored now
     */
    public FileView upload(String taskId, String slot, String fileName, InputStream content, Account applicant) {
        Declaration declaration = editable.of(taskId, applicant);
        Enclosures before = requireOpen(declaration, slot);
        quota.count(applicant);
        Uploaded uploaded = materials.upload(
                new MaterialUpload(declaration.id(), slot, fileName, content, applicant.id()),
                before,
                () -> requireOpen(editable.of(taskId, applicant), slot));
        return FileView.of(uploaded.material(), readings.of(uploaded, applicant));
    }

    public void remove(String taskId, String materialId, Account applicant) {
        Declaration declaration = editable.of(taskId, applicant);
        Material material = materials
                .find(materialId)
                .filter(found -> found.declarationId().equals(declaration.id()))
                .orElseThrow(() -> new NotFoundException(messages.say("material.gone")));
        materials.remove(
                declaration.id(),
                materialId,
                applicant.id(),
                () -> requireOpen(editable.of(taskId, applicant), material.slot()));
    }

    private Enclosures requireOpen(Declaration declaration, String slot) {
        Enclosures enclosed = enclosures.of(declaration.id());
        MaterialRequirement asked =
                enclosed.requirement(slot).orElseThrow(() -> new NotFoundException(messages.say("material.no-slot")));
        if (!opening.opens(declaration, enclosed, asked)) {
            throw new ConflictException(messages.say("material.closed"));
        }
        return enclosed;
    }
}
