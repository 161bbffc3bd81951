package org.zhicheng.declaration.applicant;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.RoutingFacts;

/** Makes the facts that the process learns when a case is sent: codes and flags, nothing personal. */
@Component
class SentFacts {

    private final RoutingFacts routing;
    private final RecordInquiry records;
    private final MaterialDetermination materialDetermination;

    SentFacts(RoutingFacts routing, RecordInquiry records, MaterialDetermination materialDetermination) {
        this.routing = routing;
        this.records = records;
        this.materialDetermination = materialDetermination;
    }

    Map<String, Object> of(Dossier dossier) {
        Map<String, Object> facts = new HashMap<>(
                routing.of(dossier.declaration(), dossier.employer().byHand()));
        facts.put(DeclarationProcess.SUBMITTED, true);
        facts.put(DeclarationProcess.FACTS_CHANGED, records.factsChanged(dossier));
        facts.put(
                DeclarationProcess.GRADUATED_BEFORE_2001,
                materialDetermination.graduatedBefore2001(dossier).orElse(null));
        return facts;
    }
}
