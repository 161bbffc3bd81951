package org.zhicheng.declaration.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.material.EnclosureReader;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;

/**
 * Determines the materials that a person has to upload. The table is asked when the checks are done, and again in the
 * same version when a typed value changes one of its inputs: the requirements come from one version until the case is
 * returned.
 */
@Component
public class MaterialDetermination {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final MaterialRequirements requirements;
    private final EnclosureReader enclosures;
    private final MaterialDecision decision;
    private final RoutingFacts routing;
    private final RuleSettings settings;

    public MaterialDetermination(
            Declarations declarations,
            Dossiers dossiers,
            MaterialRequirements requirements,
            EnclosureReader enclosures,
            MaterialDecision decision,
            RoutingFacts routing,
            RuleSettings settings) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.enclosures = enclosures;
        this.decision = decision;
        this.routing = routing;
        this.settings = settings;
    }

    /**
     * Keeps the result of the process's own decision task and the version of the table. A case that has a version
     * already keeps that one.
     */
    public void remember(String declarationId, List<MaterialRequirement> found) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.materialsDecision() == null) {
            declarations.setMaterialsDecision(declarationId, decision.newest());
            requirements.replace(declarationId, found);
        } else {
            refresh(dossiers.open(declaration));
        }
    }

    /** Determines the materials of a returned case by the version in use now. */
    public void tellAnew(String declarationId) {
        declarations.setMaterialsDecision(declarationId, decision.newest());
        refresh(dossiers.open(declarations.get(declarationId)));
    }

    /** Asks the same version again, because a saved change may have changed its inputs. */
    public Dossier refresh(Dossier dossier) {
        if (dossier.declaration().materialsDecision() == null) {
            return dossier;
        }
        Dossier told = told(dossier);
        List<MaterialRequirement> before = told.enclosures().requirements();
        List<MaterialRequirement> now = requirements.replace(
                told.id(), before, decision.decide(told.declaration().materialsDecision(), facts(told)));
        return now.equals(before) ? told : told.with(told.papers().with(enclosures.asking(now, told.enclosures())));
    }

    /** Keeps the version of the case; where it was deleted, the newest takes its place. */
    private Dossier told(Dossier dossier) {
        if (decision.exists(dossier.declaration().materialsDecision())) {
            return dossier;
        }
        String newest = decision.newest();
        declarations.setMaterialsDecision(dossier.id(), newest);
        return dossier.with(dossier.declaration().toldBy(newest), dossier.employer(), dossier.day());
    }

    /** Returns the facts by which the table judges the case. */
    public Map<String, Object> facts(Dossier dossier) {
        Map<String, Object> facts = new HashMap<>(
                routing.of(dossier.declaration(), dossier.employer().byHand()));
        facts.put("socialSecurityOutcome", dossier.answers().outcome(RecordInquiry.SOCIAL_SECURITY));
        facts.put("educationOutcome", dossier.answers().outcome(RecordInquiry.EDUCATION));
        facts.put(
                DeclarationProcess.GRADUATED_BEFORE_2001,
                graduatedBefore2001(dossier).orElse(null));
        return facts;
    }

    /** Judges by the degree that the declaration rests on (X02, X04); empty while that one has no date. */
    public Optional<Boolean> graduatedBefore2001(Dossier dossier) {
        return dossier.typed().read().education().degrees().stream()
                .filter(Degree::basis)
                .map(Degree::graduationDate)
                .filter(Objects::nonNull)
                .findFirst()
                .map(date -> date.isBefore(settings.registeredSince()));
    }
}
