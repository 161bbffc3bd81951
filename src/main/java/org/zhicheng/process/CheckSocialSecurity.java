package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.RecordVerification;

/** {@code check-social-security} 核验社保记录 (C01–C03). */
@ProcessBean
class CheckSocialSecurity implements JavaDelegate {

    private final RecordVerification records;

    CheckSocialSecurity(RecordVerification records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                DeclarationProcess.SOCIAL_SECURITY_OUTCOME, RecordLookup.ask(execution, records::checkSocialSecurity));
    }
}
