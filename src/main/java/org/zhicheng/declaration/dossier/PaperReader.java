package org.zhicheng.declaration.dossier;

import org.springframework.stereotype.Component;
import org.zhicheng.material.EnclosureReader;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.MaterialStatements;

/** Reads the papers of a case: required materials, files, and what the files say of themselves. */
@Component
public class PaperReader {

    private final EnclosureReader enclosures;
    private final MaterialStatements findings;

    public PaperReader(EnclosureReader enclosures, MaterialStatements findings) {
        this.enclosures = enclosures;
        this.findings = findings;
    }

    public Papers of(String declarationId) {
        Enclosures read = enclosures.of(declarationId);
        return new Papers(read, findings.of(read.files()));
    }
}
