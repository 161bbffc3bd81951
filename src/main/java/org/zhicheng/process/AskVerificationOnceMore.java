package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.verification.ProviderAnswer;
import org.zhicheng.verification.VerificationSteps;

/** {@code ask-once-more} 最后查询一次结果 (V04). */
@ProcessBean
class AskVerificationOnceMore implements JavaDelegate {

    private final VerificationSteps steps;

    AskVerificationOnceMore(VerificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProviderAnswer.Status answer = OutsideCall.orError(
                execution,
                VerificationProcess.PROVIDER_UNAVAILABLE,
                () -> steps.askOnceMore(execution.getProcessBusinessKey()));
        execution.setVariable(VerificationProcess.ANSWER, answer.name());
    }
}
