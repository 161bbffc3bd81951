package org.zhicheng.process.certificate;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.certificate.change.CertificateProcess;
import org.zhicheng.certificate.change.ChangeSteps;
import org.zhicheng.process.engine.ProcessBean;

/** Gives a change its office, and its holder time to state the case, at {@code open-change} 登记变更. */
@ProcessBean
public class OpenChange implements JavaDelegate {

    private final ChangeSteps steps;

    public OpenChange(ChangeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeSteps.Opened opened = steps.open(ChangeVariable.of(execution));
        execution.setVariable(CertificateProcess.CHANGE_OFFICE, opened.office());
        execution.setVariable(CertificateProcess.HEARING_ASKED, opened.hearingEndsAt() != null);
        if (opened.hearingEndsAt() != null) {
            execution.setVariable(CertificateProcess.HEARING_ENDS_AT, Date.from(opened.hearingEndsAt()));
        }
    }
}
