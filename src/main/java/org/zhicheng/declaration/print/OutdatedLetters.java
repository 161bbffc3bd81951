package org.zhicheng.declaration.print;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.letter.Letters;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialStatements;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.material.pdf.PrintedLetter;

/** Which of the uploaded letters say of themselves that they were printed from another template than the one in use. */
@Component
public class OutdatedLetters {

    private final Letters letters;
    private final MaterialStatements findings;

    OutdatedLetters(Letters letters, MaterialStatements findings) {
        this.letters = letters;
        this.findings = findings;
    }

    /** @return their slots; a scan says nothing */
    public Set<String> among(List<Material> materials) {
        Map<String, DocumentStatements> said = findings.of(materials);
        return materials.stream()
                .filter(material -> letters.knows(material.slot()) && outdated(material, said.get(material.id())))
                .map(Material::slot)
                .collect(Collectors.toSet());
    }

    private boolean outdated(Material material, DocumentStatements said) {
        return said != null
                && PrintedLetter.version(said)
                        .filter(version ->
                                !version.equals(letters.current(material.slot()).version()))
                        .isPresent();
    }
}
