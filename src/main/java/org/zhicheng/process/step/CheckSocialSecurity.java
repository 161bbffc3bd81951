package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;

/** Checks social security, at {@code check-social-security} 核验社保记录 (C01–C03). */
@ProcessBean
public class CheckSocialSecurity implements JavaDelegate {

    private final RecordInquiry records;

    public CheckSocialSecurity(RecordInquiry records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                DeclarationProcess.SOCIAL_SECURITY_OUTCOME, RecordLookup.ask(execution, records::checkSocialSecurity));
    }
}
