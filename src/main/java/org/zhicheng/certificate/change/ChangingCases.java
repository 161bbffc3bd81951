package org.zhicheng.certificate.change;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateRegister;
import org.zhicheng.office.OfficeAccess;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.reference.Offices;
import org.zhicheng.review.ReviewStage;
import org.zhicheng.review.ReviewStages;

/** Finds the certificate of a case, for somebody of an office that has or had the case, or for its holder. */
@Component
class ChangingCases {

    private final OfficeAccess access;
    private final CertificateRegister register;
    private final ReviewStages stages;
    private final Offices offices;
    private final ChangeRules rules;

    ChangingCases(
            OfficeAccess access,
            CertificateRegister register,
            ReviewStages stages,
            Offices offices,
            ChangeRules rules) {
        this.access = access;
        this.register = register;
        this.stages = stages;
        this.offices = offices;
        this.rules = rules;
    }

    /**
     * @return empty where the case has no certificate
     * @throws NotFoundException where none of the viewer's offices has or had the case (Q01)
     * @throws NotAllowedException where it is the viewer's own case (Y01)
     */
    Optional<ChangingCase> open(String declarationId, Account viewer) {
        access.open(declarationId, viewer);
        return register.ofDeclaration(declarationId).flatMap(this::changing);
    }

    /** @throws NotFoundException where this person has no such certificate */
    ChangingCase own(String number, Account holder) {
        return register.numbered(number, holder.id()).flatMap(this::changing).orElseThrow(rules::gone);
    }

    /** The office that decided last gave it. */
    private Optional<ChangingCase> changing(Certificate certificate) {
        return stages.of(certificate.declarationId()).stream()
                .reduce((first, last) -> last)
                .map(ReviewStage::candidateGroup)
                .map(office -> new ChangingCase(certificate, office, offices.name(office)));
    }
}
