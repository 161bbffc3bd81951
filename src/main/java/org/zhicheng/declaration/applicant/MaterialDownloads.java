package org.zhicheng.declaration.applicant;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.CaseAccess;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.material.Material;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Hands out materials to the people who may see them. */
@Service
public class MaterialDownloads {

    private final Materials materials;
    private final Declarations declarations;
    private final CaseAccess access;
    private final AuditLog audit;
    private final Messages messages;

    MaterialDownloads(
            Materials materials, Declarations declarations, CaseAccess access, AuditLog audit, Messages messages) {
        this.materials = materials;
        this.declarations = declarations;
        this.access = access;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Opens a material for a person who may see the case: its applicant, the reviewers of its stages, process admins.
     * Each download is audited.
     */
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
}
