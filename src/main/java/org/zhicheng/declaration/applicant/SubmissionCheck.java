package org.zhicheng.declaration.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.Admission;
import org.zhicheng.declaration.admission.Eligibility;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Check;
import org.zhicheng.declaration.fact.DeclarationFacts.Requirement;
import org.zhicheng.declaration.fact.DeclarationSectionsReader;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.print.OutdatedLetters;
import org.zhicheng.declaration.rule.SubmissionRules;
import org.zhicheng.declaration.view.MaterialWarnings;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.Problem;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.RecordChecks;
import org.zhicheng.record.employer.EmployersByHand;
import org.zhicheng.record.port.EmployerRegister;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.task.SavedSection;

/** Holds a saved declaration against the rules of the guide. */
@Component
class SubmissionCheck {

    private final DeclarationSections sections;
    private final DeclaredWindow windows;
    private final SubmissionRules rules;
    private final Admission admission;
    private final Eligibility eligibility;
    private final MaterialRequirements requirements;
    private final Materials materials;
    private final MaterialWarnings materialWarnings;
    private final OutdatedLetters outdatedLetters;
    private final RecordChecks checks;
    private final EmployerRegister employers;
    private final EmployersByHand employersByHand;
    private final Clock clock;

    SubmissionCheck(
            DeclarationSections sections,
            DeclaredWindow windows,
            SubmissionRules rules,
            Admission admission,
            Eligibility eligibility,
            MaterialRequirements requirements,
            Materials materials,
            MaterialWarnings materialWarnings,
            OutdatedLetters outdatedLetters,
            RecordChecks checks,
            EmployerRegister employers,
            EmployersByHand employersByHand,
            Clock clock) {
        this.sections = sections;
        this.windows = windows;
        this.rules = rules;
        this.admission = admission;
        this.eligibility = eligibility;
        this.requirements = requirements;
        this.materials = materials;
        this.materialWarnings = materialWarnings;
        this.outdatedLetters = outdatedLetters;
        this.checks = checks;
        this.employers = employers;
        this.employersByHand = employersByHand;
        this.clock = clock;
    }

    List<Problem> problems(Declaration declaration) {
        List<Material> files = materials.list(declaration.id());
        DeclarationFacts facts = facts(declaration, files);
        return Stream.of(
                        admission.toSubmit(declaration),
                        rules.check(facts),
                        eligibility.problems(declaration, facts),
                        materialWarnings.of(declaration.id(), files))
                .flatMap(List::stream)
                .toList();
    }

    private DeclarationFacts facts(Declaration declaration, List<Material> files) {
        Map<String, JsonNode> saved = sections.load(declaration.id()).stream()
                .collect(Collectors.toMap(SavedSection::section, SavedSection::content));
        DeclarationSectionsReader typed = new DeclarationSectionsReader(saved);
        Set<String> uploaded = files.stream().map(Material::slot).collect(Collectors.toSet());
        return new DeclarationFacts(
                declaration.business().code(),
                declaration.level(),
                LocalDate.now(clock),
                windows.declaredOn(declaration),
                typed.basicInfo(),
                typed.currentTitle(),
                employer(declaration.employerId()),
                typed.education(),
                typed.workExperience(),
                typed.summary(),
                typed.publicity(),
                check(declaration, RecordInquiry.SOCIAL_SECURITY),
                check(declaration, RecordInquiry.EDUCATION),
                check(declaration, RecordInquiry.CONTINUING_EDUCATION),
                requirements.list(declaration.id()).stream()
                        .map(SubmissionCheck::requirement)
                        .toList(),
                uploaded,
                outdatedLetters.among(files));
    }

    /** A register that cannot be asked holds nothing against who chose an employer while it could. */
    private DeclarationFacts.Employer employer(String id) {
        try {
            return employers
                    .find(id)
                    .map(found -> new DeclarationFacts.Employer(
                            found.id(), found.name(), found.uscc(), employersByHand.unconfirmed(found.id())))
                    .orElse(null);
        } catch (RecordUnavailableException e) {
            return new DeclarationFacts.Employer(id, "", null, false);
        }
    }

    private Check check(Declaration declaration, String kind) {
        Optional<RecordCheck> check = checks.find(declaration.id(), kind);
        return check.map(found -> new Check(found.outcome().name(), months(found), found.summary()))
                .orElseGet(() -> new Check(null, null));
    }

    private static Integer months(RecordCheck check) {
        JsonNode months = check.content().path("consecutiveMonths");
        return months.isInt() ? months.intValue() : null;
    }

    private static Requirement requirement(MaterialRequirement requirement) {
        return new Requirement(
                requirement.slot(),
                requirement.name(),
                requirement.required(),
                requirement.rule(),
                requirement.message());
    }
}
