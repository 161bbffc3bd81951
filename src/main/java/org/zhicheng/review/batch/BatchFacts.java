package org.zhicheng.review.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.form.FormView.FindingView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.declaration.view.MaterialReadings;
import org.zhicheng.record.Outcome;
import org.zhicheng.review.Remarks;
import org.zhicheng.review.ReviewStages;

/** Makes the facts by which {@code review-batch.dmn} decides about a case. */
@Component
class BatchFacts {

    private final Dossiers dossiers;
    private final RoutingFacts routing;
    private final ReviewStages stages;
    private final Remarks remarks;
    private final MaterialReadings readings;

    BatchFacts(
            Dossiers dossiers, RoutingFacts routing, ReviewStages stages, Remarks remarks, MaterialReadings readings) {
        this.dossiers = dossiers;
        this.routing = routing;
        this.stages = stages;
        this.remarks = remarks;
        this.readings = readings;
    }

    Map<String, Object> of(Declaration declaration) {
        Dossier dossier = dossiers.open(declaration);
        Map<String, Object> facts =
                new HashMap<>(routing.of(declaration, dossier.employer().byHand()));
        facts.put("stage", stages.current(declaration).stage());
        facts.put("resubmitted", declaration.round() > 1);
        facts.put("findings", findings(dossier));
        facts.put("checksMatch", dossier.answers().all().stream().allMatch(check -> check.outcome() == Outcome.MATCH));
        return facts;
    }

    /** Counts what a person has to judge: remarks of the rules, warnings about files, contradictions in them. */
    private int findings(Dossier dossier) {
        int warnings = dossier.enclosures().files().stream()
                .mapToInt(file -> file.warnings().size())
                .sum();
        long contradictions = readings.of(dossier).values().stream()
                .flatMap(List<FindingView>::stream)
                .filter(finding -> finding.state().equals("different"))
                .count();
        return remarks.of(dossier).size() + warnings + (int) contradictions;
    }
}
