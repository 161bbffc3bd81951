package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.certificate.CertificateIssue;
import org.zhicheng.process.engine.ProcessBean;

/** Issues the certificate of an approved case, at {@code issue-certificate} 签发电子证书. */
@ProcessBean
public class IssueCertificate implements JavaDelegate {

    private final CertificateIssue certificates;

    public IssueCertificate(CertificateIssue certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.issue(CaseStep.declarationId(execution));
    }
}
