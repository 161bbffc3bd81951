package org.zhicheng.process.flow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.PaperLine;
import org.zhicheng.certificate.PaperTable;

/** Asks {@code certificate-paper.dmn} as it was deployed last. */
@Component
class EnginePaperTable implements PaperTable {

    private final DecisionTables tables;

    EnginePaperTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<PaperLine> lines(Map<String, Object> facts) {
        return PaperLine.of(tables.rows(tables.newest(PaperLine.TABLE), facts));
    }
}
