package org.zhicheng.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.FormView.RemovedFileView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.material.Material;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.Messages;

/**
 * The files: materials as they were sent, those that were replaced before, every version of the certificate, and what came
 * with its changes and with a re-examination. Complaints and their files stay sealed, and a file with a virus stays out.
 */
@Component
@Order(2)
class FilesPart implements ArchivedPart {

    private final Materials materials;
    private final JdbcClient jdbc;
    private final Messages messages;

    private record Filed(String name, String sha256) {}

    FilesPart(Materials materials, JdbcClient jdbc, Messages messages) {
        this.materials = materials;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public void write(ArchivedCase one, PackageZip zip) throws IOException {
        for (SlotView slot : one.whole().materials()) {
            for (FileView file : slot.files()) {
                add(zip, "archive.folder.materials", slot, file.id());
            }
            for (RemovedFileView file : slot.history()) {
                add(zip, "archive.folder.replaced", slot, file.id());
            }
        }
        String id = one.declaration().id();
        for (Filed file : certificates(id)) {
            zip.addDocument(
                    messages.say("archive.folder.certificate") + "/" + PackagePaths.safe(file.name()), file.sha256());
        }
        for (Filed file : changes(id)) {
            zip.addDocument(
                    messages.say("archive.folder.changes") + "/" + PackagePaths.safe(file.name()), file.sha256());
        }
        for (Filed file : reexaminations(id)) {
            zip.addDocument(
                    messages.say("archive.folder.re-examination") + "/" + PackagePaths.safe(file.name()),
                    file.sha256());
        }
    }

    private void add(PackageZip zip, String folder, SlotView slot, String materialId) throws IOException {
        Optional<Material> found = materials.find(materialId);
        if (found.isEmpty()) {
            return;
        }
        Material material = found.get();
        String path = messages.say(folder) + "/" + PackagePaths.safe(slot.name()) + "-"
                + PackagePaths.safe(material.fileName());
        if (material.isInfected()) {
            zip.miss(messages.say("archive.infected", path));
        } else {
            zip.addDocument(path, material.sha256());
        }
    }

    private List<Filed> certificates(String declarationId) {
        return jdbc.sql("select number || '-' || version || '.pdf' as name, document as sha256 from certificate"
                        + " where declaration_id = :case union all"
                        + " select number || '-' || version || '.ofd', ofd from certificate"
                        + " where declaration_id = :case and ofd is not null order by 1")
                .param("case", declarationId)
                .query(Filed.class)
                .list();
    }

    private List<Filed> reexaminations(String declarationId) {
        return jdbc.sql("select f.file_name as name, f.sha256 from re_examination_file f join re_examination r"
                        + " on r.id = f.re_examination_id where r.declaration_id = ?"
                        + " order by r.asked_at, r.id, f.position")
                .param(declarationId)
                .query(Filed.class)
                .list();
    }

    private List<Filed> changes(String declarationId) {
        return jdbc.sql("select f.file_name as name, f.sha256 from certificate_change_file f join certificate_change c"
                        + " on c.id = f.change_id where c.declaration_id = ?"
                        + " order by c.proposed_at, c.id, f.part, f.position")
                .param(declarationId)
                .query(Filed.class)
                .list();
    }
}
