package org.zhicheng.declaration.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.record.RecordChecks;

/**
 * What a person has to upload. The table is asked when the checks are done, and again, in the same version, whenever
 * what was typed changes one of its inputs: a person keeps the rules he was told until the case is returned.
 */
@Component
public class MaterialDetermination {

    private final Declarations declarations;
    private final DeclarationSections sections;
    private final MaterialRequirements requirements;
    private final MaterialDecision decision;
    private final RecordChecks checks;
    private final RoutingFacts routing;
    private final RuleSettings settings;

    MaterialDetermination(
            Declarations declarations,
            DeclarationSections sections,
            MaterialRequirements requirements,
            MaterialDecision decision,
            RecordChecks checks,
            RoutingFacts routing,
            RuleSettings settings) {
        this.declarations = declarations;
        this.sections = sections;
        this.requirements = requirements;
        this.decision = decision;
        this.checks = checks;
        this.routing = routing;
        this.settings = settings;
    }

    /**
     * Keeps what the process's own decision task found, and by which version of the table. Who was told before keeps
     * his version.
     */
    public void remember(String declarationId, List<MaterialRequirement> found) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.materialsDecision() == null) {
            declarations.setMaterialsDecision(declarationId, decision.newest());
            requirements.replace(declarationId, found);
        } else {
            refresh(declaration);
        }
    }

    /** A returned case is told anew, by the version in use now. */
    public void tellAnew(String declarationId) {
        declarations.setMaterialsDecision(declarationId, decision.newest());
        refresh(declarations.get(declarationId));
    }

    /** Asks the same version again, after something typed may have changed its inputs. */
    public void refresh(Declaration declaration) {
        if (declaration.materialsDecision() != null) {
            requirements.replace(declaration.id(), decision.decide(version(declaration), inputs(declaration)));
        }
    }

    /** The one by which the person was told; where it was deleted, the newest from now on. */
    private String version(Declaration declaration) {
        String told = declaration.materialsDecision();
        if (decision.exists(told)) {
            return told;
        }
        String newest = decision.newest();
        declarations.setMaterialsDecision(declaration.id(), newest);
        return newest;
    }

    private Map<String, Object> inputs(Declaration declaration) {
        Map<String, Object> facts = new HashMap<>(routing.of(declaration.choice(), declaration.series()));
        facts.put("socialSecurityOutcome", outcome(declaration.id(), RecordInquiry.SOCIAL_SECURITY));
        facts.put("educationOutcome", outcome(declaration.id(), RecordInquiry.EDUCATION));
        facts.put("graduatedBefore2001", graduatedBefore2001(declaration.id()).orElse(null));
        return facts;
    }

    /** By the degree that the declaration rests on; empty while none is typed. */
    public Optional<Boolean> graduatedBefore2001(String declarationId) {
        return sections.load(declarationId).stream()
                .filter(section -> section.section().equals(Sections.EDUCATION))
                .map(section -> section.content().path("degrees"))
                .flatMap(MaterialDetermination::graduation)
                .findFirst()
                .map(date -> date.isBefore(settings.registeredSince()));
    }

    private static Stream<LocalDate> graduation(JsonNode degrees) {
        return StreamSupport.stream(degrees.spliterator(), false)
                .sorted((a, b) -> Boolean.compare(
                        b.path("highest").asBoolean(), a.path("highest").asBoolean()))
                .map(degree -> degree.path("graduationDate").asText(""))
                .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse);
    }

    private String outcome(String declarationId, String kind) {
        return checks.find(declarationId, kind)
                .map(check -> check.outcome().name())
                .orElse(null);
    }
}
