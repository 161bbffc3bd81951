package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.Declared;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;
import tools.jackson.databind.node.MissingNode;

/** What a proof on paper settled is settled. */
class CheckProofsTest {

    private static final Instant BEFORE = Instant.EPOCH.minusSeconds(60);
    private static final Instant AFTER = Instant.EPOCH.plusSeconds(60);
    private static final Declaration RETURNED = Declared.declaration(
            "d1", Business.INITIAL, DeclarationStatus.RETURNED, 1, "320902", "2026-06-15T12:00", null);
    private static final MaterialRequirement PROOF = MaterialRequirement.of(
                    "social-security-proof", 1, "materials", "社保缴费证明")
            .mandatory()
            .ruled("C02", null);
    private static final RecordCheck NOT_FOUND = check(Outcome.NOT_FOUND);

    private final ADossier asking = ADossier.of(RETURNED).asking(PROOF);

    @Test
    void withoutAProofNothingIsSettled() {
        assertThat(CheckProofs.of(asking.build(), NOT_FOUND)).isNull();
    }

    @Test
    void anUploadedProofWaitsForTheReviewer() {
        assertThat(CheckProofs.of(asking.with(uploaded(BEFORE)).build(), NOT_FOUND))
                .isEqualTo("uploaded");
    }

    @Test
    void anApprovalConfirmsTheProofThatItSaw() {
        assertThat(CheckProofs.of(approved(asking.with(uploaded(BEFORE)).build()), NOT_FOUND))
                .isEqualTo("confirmed");
    }

    @Test
    void anApprovalSaysNothingOfALaterProof() {
        assertThat(CheckProofs.of(approved(asking.with(uploaded(AFTER)).build()), NOT_FOUND))
                .isEqualTo("uploaded");
    }

    @Test
    void aReturnedProofIsAskedForAgainUntilThereIsAnother() {
        ADossier returned = asking.returned(new ReturnedItem("material:social-security-proof", "未盖章"));

        assertThat(CheckProofs.of(returned.with(uploaded(BEFORE)).build(), NOT_FOUND))
                .isNull();
        assertThat(CheckProofs.of(
                        ADossier.of(RETURNED)
                                .asking(PROOF)
                                .returned(new ReturnedItem("material:social-security-proof", "未盖章"))
                                .with(uploaded(AFTER))
                                .build(),
                        NOT_FOUND))
                .isEqualTo("uploaded");
    }

    @Test
    void whatTheRecordConfirmedNeedsNoProof() {
        assertThat(CheckProofs.of(asking.with(uploaded(BEFORE)).build(), check(Outcome.MATCH)))
                .isNull();
    }

    /** The proof of one record says nothing about another. */
    @Test
    void eachRecordHasItsOwnProof() {
        RecordCheck education = new RecordCheck(
                "d1", "education", Outcome.NOT_FOUND, "X02", "", MissingNode.getInstance(), "q", BEFORE);

        assertThat(CheckProofs.of(asking.with(uploaded(BEFORE)).build(), education))
                .isNull();
    }

    private static RecordCheck check(Outcome outcome) {
        return new RecordCheck("d1", "social-security", outcome, "C02", "", MissingNode.getInstance(), "q", BEFORE);
    }

    private static Material uploaded(Instant at) {
        return new Material(
                "m1", "d1", "social-security-proof", "证明.pdf", "0".repeat(64), 1, 1, List.of(), at, "zhangsan");
    }

    private static Dossier approved(Dossier before) {
        List<Decision> decisions = new ArrayList<>(before.decisions());
        decisions.add(0, new Decision(1, "区县审核", "approved", "tinghu", null, Instant.EPOCH, List.of()));
        return new Dossier(
                before.declaration(),
                before.applicant(),
                before.typed(),
                before.sent(),
                before.papers(),
                before.answers(),
                before.employer(),
                decisions,
                before.found(),
                before.day());
    }
}
