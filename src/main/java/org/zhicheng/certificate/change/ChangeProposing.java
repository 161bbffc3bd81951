package org.zhicheng.certificate.change;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateRegister;
import org.zhicheng.certificate.change.ChangeTable.Ground;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.sql.RowIds;
import org.zhicheng.text.Typed;

/** Takes a proposal, where it is one that may be made now (RK01, CF09). */
@Component
class ChangeProposing {

    private final ChangeTable table;
    private final ChangeRules rules;
    private final CorrectionRules correctionRules;
    private final ChangeWriting writing;
    private final CertificateRegister register;
    private final ChangeDays days;

    ChangeProposing(
            ChangeTable table,
            ChangeRules rules,
            CorrectionRules correctionRules,
            ChangeWriting writing,
            CertificateRegister register,
            ChangeDays days) {
        this.table = table;
        this.rules = rules;
        this.correctionRules = correctionRules;
        this.writing = writing;
        this.register = register;
        this.days = days;
    }

    /**
     * @throws ConflictException where the certificate is not in the state for it, or another change is open
     * @throws RefusedException with every problem at once
     */
    Change propose(ChangingCase about, Proposal proposal, Account proposer) {
        Certificate certificate = register.lock(about.certificate().number()).orElseThrow();
        if (certificate.state() != proposal.kind().from()) {
            throw rules.conflict("certificate.change.other-state");
        }
        if (writing.another(certificate.number())) {
            throw rules.conflict("certificate.change.open");
        }
        Optional<Ground> ground = table.grounds(proposal.kind()).stream()
                .filter(one -> one.code().equals(proposal.ground()))
                .findFirst();
        List<Problem> problems = new ArrayList<>(rules.problems("RK01", "/facts", proposal.facts(), proposal.files()));
        if (ground.isEmpty()) {
            problems.add(0, rules.problem("RK01", "/ground", "certificate.change.ground"));
        }
        if (proposal.kind() == ChangeKind.REVOKE && proposal.files().isEmpty()) {
            problems.add(rules.problem("RK01", "/files", "certificate.change.evidence"));
        }
        List<Correction> corrections = correctionRules.read(about.of(certificate), proposal, problems);
        RefusedException.ifAny(problems);
        Change change = change(about, certificate, proposal, ground.orElseThrow(), proposer);
        writing.write(change, corrections, proposal.files());
        return change;
    }

    private Change change(
            ChangingCase about, Certificate certificate, Proposal proposal, Ground ground, Account proposer) {
        return new Change(
                RowIds.next(),
                certificate.number(),
                certificate.declarationId(),
                certificate.holderId(),
                proposal.kind(),
                about.office(),
                about.officeName(),
                ground.code(),
                ground.name(),
                ground.banYears(),
                Typed.legible(Typed.trimmed(proposal.facts())),
                proposer.id(),
                days.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                proposal.kind() == ChangeKind.REVOKE ? days.hearing(ground.hearingDays()) : null,
                null,
                null,
                ChangeState.OPEN,
                null,
                null,
                null,
                null,
                null);
    }
}
