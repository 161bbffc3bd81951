package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.process.engine.ProcessBean;

/** Gives the case its number, and its process the number as business key, at {@code register-case} 登记办件. */
@ProcessBean
public class RegisterCase implements JavaDelegate {

    private final CaseLife life;

    public RegisterCase(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(
                life.register(CaseStep.declarationId(execution), execution.getProcessInstanceId()));
    }
}
