package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.record.Outcome;

/**
 * Notes that social security could not be asked, at {@code note-social-security-unavailable} 记录社保暂不可查; this does not
 * count against the person.
 */
@ProcessBean
public class NoteSocialSecurityUnavailable implements JavaDelegate {

    private final RecordInquiry records;

    public NoteSocialSecurityUnavailable(RecordInquiry records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.socialSecurityUnavailable(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.SOCIAL_SECURITY_OUTCOME, Outcome.UNAVAILABLE.name());
    }
}
