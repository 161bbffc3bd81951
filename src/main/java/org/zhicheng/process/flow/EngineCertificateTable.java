package org.zhicheng.process.flow;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.CertificateTable;

/** Asks {@code certificate-rules.dmn} as it was deployed last. */
@Component
class EngineCertificateTable implements CertificateTable {

    private static final String KEY = "certificate-rules";

    private final DecisionTables tables;

    EngineCertificateTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Ruling> ask(Map<String, Object> facts) {
        return tables.first(KEY, facts)
                .map(row -> new Ruling(Boolean.TRUE.equals(row.get("issued")), (String) row.get("pattern")));
    }
}
