package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.account.registration.RegistrationSteps;
import org.zhicheng.process.engine.ProcessBean;

/**
 * Makes the account, at {@code create-account} 建立账号. An ID number that is taken is the error that the diagram catches
 * (A04).
 */
@ProcessBean
public class CreateAccount implements JavaDelegate {

    private final RegistrationSteps steps;

    public CreateAccount(RegistrationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!steps.createAccount(execution.getProcessBusinessKey())) {
            throw new BpmnError(RegistrationProcess.ID_NUMBER_TAKEN);
        }
    }
}
