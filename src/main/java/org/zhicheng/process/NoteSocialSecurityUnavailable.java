package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.RecordVerification;
import org.zhicheng.record.Outcome;

/** {@code note-social-security-unavailable} 记录社保暂不可查: no answer is no answer against the person. */
@ProcessBean
class NoteSocialSecurityUnavailable implements JavaDelegate {

    private final RecordVerification records;

    NoteSocialSecurityUnavailable(RecordVerification records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.socialSecurityUnavailable(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.SOCIAL_SECURITY_OUTCOME, Outcome.UNAVAILABLE.name());
    }
}
