package org.zhicheng.declaration.print;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Papers;
import org.zhicheng.letter.Letters;
import org.zhicheng.material.Material;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.material.pdf.PrintedLetter;

/** Finds the uploaded letters whose own text says that they were printed from another template than the one in use. */
@Component
public class OutdatedLetters {

    private final Letters letters;

    public OutdatedLetters(Letters letters) {
        this.letters = letters;
    }

    /** @return their slots; a scan has no text and is never among them */
    public Set<String> among(Papers papers) {
        return papers.enclosures().files().stream()
                .filter(material -> letters.knows(material.slot())
                        && papers.of(material)
                                .filter(said -> outdated(material, said))
                                .isPresent())
                .map(Material::slot)
                .collect(Collectors.toSet());
    }

    private boolean outdated(Material material, DocumentStatements said) {
        return PrintedLetter.version(said)
                .filter(version ->
                        !version.equals(letters.current(material.slot()).version()))
                .isPresent();
    }
}
