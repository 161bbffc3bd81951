package org.zhicheng.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.certificate.seal.ManifestSeal;
import org.zhicheng.certificate.seal.SealedManifest;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.sql.RowIds;
import tools.jackson.databind.ObjectMapper;

/** Writes a case as one ZIP, while it is read: memory holds no more of it than a page of rows and a piece of a file. */
@Component
class PackageWriter {

    private final List<ArchivedPart> parts;
    private final PackageGuide guide;
    private final DocumentStore store;
    private final ManifestSeal seal;
    private final PublicAddress address;
    private final ObjectMapper json;

    PackageWriter(
            List<ArchivedPart> parts,
            PackageGuide guide,
            DocumentStore store,
            ManifestSeal seal,
            PublicAddress address,
            ObjectMapper json) {
        this.parts = List.copyOf(parts);
        this.guide = guide;
        this.store = store;
        this.seal = seal;
        this.address = address;
        this.json = json;
    }

    /** @return the list of what was written */
    Manifest write(ArchivedCase one, OutputStream target) throws IOException {
        PackageZip zip = new PackageZip(target, store, one.madeAt());
        for (ArchivedPart part : parts) {
            part.write(one, zip);
        }
        guide.write(one, zip);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                RowIds.next(),
                one.declaration().caseNumber(),
                one.version(),
                one.madeAt(),
                address.of("").toString(),
                zip.entries(),
                zip.missing());
        byte[] list = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        zip.finish(
                list,
                seal.over(
                        SealedManifest.of(manifest.id(), manifest.caseNumber(), list),
                        one.madeAt(),
                        manifest.platform()));
        return manifest;
    }
}
