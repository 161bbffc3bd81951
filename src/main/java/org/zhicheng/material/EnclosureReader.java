package org.zhicheng.material;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the enclosures of a case from two tables, one statement each, and marks files that lie in two slots (F04). */
@Component
public class EnclosureReader {

    private final MaterialRequirements requirements;
    private final MaterialRows rows;
    private final DuplicateFiles same;

    EnclosureReader(MaterialRequirements requirements, MaterialRows rows, DuplicateFiles same) {
        this.requirements = requirements;
        this.rows = rows;
        this.same = same;
    }

    public Enclosures of(String declarationId) {
        return marked(requirements.list(declarationId), rows.all(declarationId));
    }

    /** Returns the same files for other requirements: their warnings name other slots. */
    public Enclosures asking(List<MaterialRequirement> other, Enclosures before) {
        return marked(other, new Enclosures(other, before.files(), before.removed()));
    }

    private Enclosures marked(List<MaterialRequirement> asked, Enclosures read) {
        return new Enclosures(asked, same.marked(read.files(), asked), read.removed());
    }
}
