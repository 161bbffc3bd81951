package org.zhicheng.certificate.change;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Accounts;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateFact;
import org.zhicheng.certificate.CertificateRegister;

/**
 * Makes a correction true: the certificate's next version, and the name of its holder's account, where that had the same
 * wrong letter. All else comes from the reference data, which is right by then.
 */
@Component
class CorrectionEffect {

    private final CorrectionRows corrections;
    private final CertificateRegister register;
    private final Accounts accounts;

    CorrectionEffect(CorrectionRows corrections, CertificateRegister register, Accounts accounts) {
        this.corrections = corrections;
        this.register = register;
        this.accounts = accounts;
    }

    void of(Change change, Certificate certificate) {
        Map<CertificateFact, String> facts =
                corrections.of(change.id()).stream().collect(Collectors.toMap(Correction::fact, Correction::becomes));
        register.correct(certificate, facts);
        if (facts.containsKey(CertificateFact.NAME)) {
            accounts.correctName(change.holderId(), certificate.holderName(), facts.get(CertificateFact.NAME));
        }
    }
}
