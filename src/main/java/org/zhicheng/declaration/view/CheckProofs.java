package org.zhicheng.declaration.view;

import java.util.List;
import java.util.Map;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;

/** Check proofs find out whether a proof on paper has settled what an outside record could not confirm. */
final class CheckProofs {

    /** The proof is there, and nobody has looked at it yet. */
    static final String UPLOADED = "uploaded";

    /** A reviewer approved the case with this proof in it. */
    static final String CONFIRMED = "confirmed";

    /** The rules that ask for a proof, by the record that makes it unnecessary. */
    private static final Map<String, String> RULES = Map.of(
            RecordInquiry.EDUCATION, "X",
            RecordInquiry.SOCIAL_SECURITY, "C",
            RecordInquiry.CONTINUING_EDUCATION, "J");

    private CheckProofs() {}

    /** @return uploaded | confirmed; null where the record confirmed it, or a proof is still missing */
    static String of(Dossier dossier, RecordCheck check) {
        List<MaterialRequirement> asked = dossier.enclosures().requirements().stream()
                .filter(slot -> asksFor(slot, check.kind()))
                .toList();
        List<Material> proofs = asked.stream()
                .flatMap(slot -> dossier.enclosures().in(slot.slot()).stream())
                .toList();
        boolean missing = proofs.isEmpty() || asked.stream().anyMatch(dossier.enclosures()::lacks);
        if (check.outcome() == Outcome.MATCH
                || missing
                || proofs.stream().anyMatch(proof -> returned(dossier, proof))) {
            return null;
        }
        return proofs.stream().allMatch(proof -> approved(dossier, proof)) ? CONFIRMED : UPLOADED;
    }

    private static boolean asksFor(MaterialRequirement slot, String kind) {
        return slot.rule() != null && slot.rule().startsWith(RULES.getOrDefault(kind, "-"));
    }

    /** Whether the newest decision gave back the very file that is still there. */
    private static boolean returned(Dossier dossier, Material proof) {
        return dossier.returnedItems().stream()
                        .map(ReturnedItem::item)
                        .anyMatch((ReturnedItem.MATERIAL + proof.slot())::equals)
                && decidedWith(dossier.decisions().get(0), proof);
    }

    private static boolean approved(Dossier dossier, Material proof) {
        return dossier.decisions().stream()
                .anyMatch(decision -> decision.outcome().equals("approved") && decidedWith(decision, proof));
    }

    private static boolean decidedWith(Decision decision, Material proof) {
        return !proof.uploadedAt().isAfter(decision.at());
    }
}
