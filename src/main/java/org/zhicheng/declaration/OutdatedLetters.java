package org.zhicheng.declaration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.material.Findings;
import org.zhicheng.material.Letters;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialFindings;
import org.zhicheng.material.PrintedLetter;

/** Which of the uploaded letters say of themselves that they were printed from another template than the one in use. */
@Component
class OutdatedLetters {

    private final Letters letters;
    private final MaterialFindings findings;

    OutdatedLetters(Letters letters, MaterialFindings findings) {
        this.letters = letters;
        this.findings = findings;
    }

    /** @return their slots; a scan says nothing */
    Set<String> among(List<Material> materials) {
        Map<String, Findings> said = findings.of(materials);
        return materials.stream()
                .filter(material -> letters.knows(material.slot()) && outdated(material, said.get(material.id())))
                .map(Material::slot)
                .collect(Collectors.toSet());
    }

    private boolean outdated(Material material, Findings said) {
        return said != null
                && PrintedLetter.version(said)
                        .filter(version ->
                                !version.equals(letters.current(material.slot()).version()))
                        .isPresent();
    }
}
