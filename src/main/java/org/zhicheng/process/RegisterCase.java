package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.CaseLife;

/** {@code register-case} 登记办件. */
@ProcessBean
class RegisterCase implements JavaDelegate {

    private final CaseLife life;

    RegisterCase(CaseLife life) {
        this.life = life;
    }

    @Override
    public void execute(DelegateExecution execution) {
        life.register(CaseStep.declarationId(execution), execution.getProcessInstanceId());
    }
}
