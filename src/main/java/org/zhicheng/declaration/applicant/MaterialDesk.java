package org.zhicheng.declaration.applicant;

import java.io.InputStream;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.life.CaseAccess;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.view.MaterialReadings;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.material.MaterialUpload;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Where an applicant uploads and removes materials, and where people look at them. */
@Service
public class MaterialDesk {

    private final EditableDeclarations editable;
    private final Declarations declarations;
    private final ApplicantForm form;
    private final MaterialRequirements requirements;
    private final Materials materials;
    private final MaterialReadings readings;
    private final CaseAccess access;
    private final AuditLog audit;
    private final Throttle throttle;
    private final Messages messages;
    private final Throttle.Limit often;

    MaterialDesk(
            EditableDeclarations editable,
            Declarations declarations,
            ApplicantForm form,
            MaterialRequirements requirements,
            Materials materials,
            MaterialReadings readings,
            CaseAccess access,
            AuditLog audit,
            Throttle throttle,
            Messages messages,
            @Value("${zhicheng.materials.uploads-per-hour:120}") int uploadsPerHour) {
        this.editable = editable;
        this.declarations = declarations;
        this.form = form;
        this.requirements = requirements;
        this.materials = materials;
        this.readings = readings;
        this.access = access;
        this.audit = audit;
        this.throttle = throttle;
        this.messages = messages;
        this.often = new Throttle.Limit(uploadsPerHour, Duration.ofHours(1));
    }

    /**
     * @throws org.zhicheng.material.MaterialRefusedException with the rule's message (F01–F05)
     * @throws org.zhicheng.problem.TryLaterException where nobody can look into it or keep it now
     */
    public FileView upload(String taskId, String slot, String fileName, InputStream content, Account applicant) {
        Declaration declaration = editable.of(taskId, applicant);
        requireOpen(declaration, slot);
        countUpload(applicant);
        Material material = materials.upload(
                new MaterialUpload(declaration.id(), slot, fileName, content, applicant.id()),
                () -> requireOpen(editable.of(taskId, applicant), slot));
        return FileView.of(material, readings.of(material));
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

    /** For whoever may see the case: its applicant, the reviewers of its stages, process admins. Each download is audited. */
    public Material open(String materialId, Account viewer) {
        Material material = materials
                .find(materialId)
                .filter(found -> access.mayRead(declarations.get(found.declarationId()), viewer))
                .orElseThrow(() -> new NotFoundException(messages.say("material.gone")));
        if (material.isInfected()) {
            throw new NotFoundException(messages.say("material.scan.found", material.fileName()));
        }
        audit.recordInCase(
                material.declarationId(), viewer.id(), AuditKind.DOWNLOAD_MATERIAL, "material", materialId, null);
        return material;
    }

    public InputStream content(Material material) {
        return materials.open(material);
    }

    /** Each attempt counts: also what is refused was looked into. */
    private void countUpload(Account applicant) {
        throttle.admit(new Throttle.Count("upload:" + applicant.id(), often))
                .orElseThrow(
                        () -> new TooOftenException(messages.say("material.too-often", often.most()), often.within()));
    }

    private void requireOpen(Declaration declaration, String slot) {
        MaterialRequirement requirement = requirements.list(declaration.id()).stream()
                .filter(found -> found.slot().equals(slot))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(messages.say("material.no-slot")));
        boolean missing = requirement.required()
                && materials.list(declaration.id()).stream()
                        .noneMatch(material -> material.slot().equals(slot));
        if (!form.opens(declaration, requirement, missing)) {
            throw new ConflictException(messages.say("material.closed"));
        }
    }
}
