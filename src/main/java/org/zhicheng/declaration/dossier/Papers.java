package org.zhicheng.declaration.dossier;

import java.util.Map;
import java.util.Optional;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.Material;
import org.zhicheng.material.pdf.DocumentStatements;

/**
 * Papers hold the enclosures of a case together with what they say of themselves.
 *
 * @param findings by material id; nothing for files that say nothing
 */
public record Papers(Enclosures enclosures, Map<String, DocumentStatements> findings) {

    public Papers {
        findings = Map.copyOf(findings);
    }

    public Optional<DocumentStatements> of(Material material) {
        return Optional.ofNullable(findings.get(material.id()));
    }

    public Papers with(Enclosures other) {
        return new Papers(other, findings);
    }
}
