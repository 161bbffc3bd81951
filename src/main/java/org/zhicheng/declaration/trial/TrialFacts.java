package org.zhicheng.declaration.trial;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.Eligibility;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.RoutingFacts;

/**
 * Makes the facts by which each table judges a case, in the code that asks the table in use. The engine's own history
 * does not do: it keeps the inputs of the columns of that day alone, and nothing of the tables that are asked beside it.
 */
@Component
class TrialFacts {

    private static final Set<String> TABLES =
            Set.of("eligibility", "review-eligibility", "exam-only", "material-requirements", "review-routing");

    private final Dossiers dossiers;
    private final Eligibility eligibility;
    private final MaterialDetermination materials;
    private final RoutingFacts routing;

    TrialFacts(Dossiers dossiers, Eligibility eligibility, MaterialDetermination materials, RoutingFacts routing) {
        this.dossiers = dossiers;
        this.eligibility = eligibility;
        this.materials = materials;
        this.routing = routing;
    }

    /** Tells whether the facts of this table are known here. */
    boolean knows(String table) {
        return TABLES.contains(table);
    }

    /** Names the business whose cases a table judges; empty where it judges all. */
    Optional<Business> business(String table) {
        return switch (table) {
            case "eligibility" -> Optional.of(Business.INITIAL);
            case "review-eligibility" -> Optional.of(Business.REVIEW);
            default -> Optional.empty();
        };
    }

    /** Empty where the case holds too little for the table to be asked. */
    Optional<Map<String, Object>> of(String table, Declaration declaration) {
        return switch (table) {
            case "eligibility", "review-eligibility" -> eligibility.facts(dossiers.open(declaration));
            case "material-requirements" -> Optional.of(materials.facts(dossiers.open(declaration)));
            default -> Optional.of(routing.of(declaration.choice(), declaration.series()));
        };
    }
}
