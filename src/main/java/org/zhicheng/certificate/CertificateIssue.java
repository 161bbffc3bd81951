package org.zhicheng.certificate;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.certificate.CertificateTable.Ruling;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.RoutingFacts;

/** Issues the certificate of an approved case, once, in the transaction of the process step (CF01, CF02, CF04). */
@Service
public class CertificateIssue {

    private final Declarations declarations;
    private final RoutingFacts facts;
    private final CertificateTable table;
    private final CertificateDrafts drafts;
    private final CertificateFiles files;
    private final CertificateRows rows;
    private final CaseLife life;

    CertificateIssue(
            Declarations declarations,
            RoutingFacts facts,
            CertificateTable table,
            CertificateDrafts drafts,
            CertificateFiles files,
            CertificateRows rows,
            CaseLife life) {
        this.declarations = declarations;
        this.facts = facts;
        this.table = table;
        this.drafts = drafts;
        this.files = files;
        this.rows = rows;
        this.life = life;
    }

    /** Does nothing where there is one already, or where the table wants none. */
    @Transactional
    public void issue(String declarationId) {
        if (rows.ofDeclaration(declarationId).isPresent()) {
            return;
        }
        Declaration declaration = declarations.get(declarationId);
        Map<String, Object> asked = facts.of(declaration.choice(), declaration.series());
        table.ask(asked).filter(Ruling::issued).ifPresent(ruling -> issue(declaration, ruling.pattern()));
    }

    private void issue(Declaration declaration, String pattern) {
        Certificate certificate = files.filed(drafts.of(declaration, pattern));
        rows.insert(certificate);
        life.certificateIssued(declaration.id(), certificate.number());
    }
}
