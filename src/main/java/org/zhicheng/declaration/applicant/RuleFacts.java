package org.zhicheng.declaration.applicant;

import java.util.Set;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Check;
import org.zhicheng.declaration.fact.DeclarationFacts.Requirement;
import org.zhicheng.declaration.fact.DeclarationSectionsReader;
import org.zhicheng.declaration.print.OutdatedLetters;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.record.RecordCheck;
import tools.jackson.databind.JsonNode;

/** Makes the facts for the rules from a dossier. */
final class RuleFacts {

    private RuleFacts() {}

    /** @param outdatedLetters see {@link OutdatedLetters} */
    static DeclarationFacts of(Dossier dossier, Set<String> outdatedLetters) {
        DeclarationSectionsReader typed = dossier.typed().read();
        return new DeclarationFacts(
                dossier.declaration().business().code(),
                dossier.declaration().level(),
                dossier.day().today(),
                dossier.day().declared(),
                typed.basicInfo(),
                typed.currentTitle(),
                dossier.employer().fact(),
                typed.education(),
                typed.workExperience(),
                typed.summary(),
                typed.publicity(),
                check(dossier, RecordInquiry.SOCIAL_SECURITY),
                check(dossier, RecordInquiry.EDUCATION),
                check(dossier, RecordInquiry.CONTINUING_EDUCATION),
                dossier.enclosures().requirements().stream()
                        .map(RuleFacts::requirement)
                        .toList(),
                dossier.enclosures().filled(),
                outdatedLetters);
    }

    private static Check check(Dossier dossier, String kind) {
        return dossier.answers()
                .find(kind)
                .map(found -> new Check(found.outcome().name(), months(found), found.summary()))
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
