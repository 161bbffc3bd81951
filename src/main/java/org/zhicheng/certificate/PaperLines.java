package org.zhicheng.certificate;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.RoutingFacts;

/** Finds what is printed on a certificate, by the case that it is of. */
@Component
class PaperLines {

    private final Declarations declarations;
    private final RoutingFacts facts;
    private final PaperTable table;

    PaperLines(Declarations declarations, RoutingFacts facts, PaperTable table) {
        this.declarations = declarations;
        this.facts = facts;
        this.table = table;
    }

    List<PaperLine> of(Certificate certificate) {
        Declaration declaration = declarations.get(certificate.declarationId());
        Map<String, Object> asked = facts.of(declaration.choice(), declaration.series());
        return table.lines(asked);
    }
}
