package org.zhicheng.process.flow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhicheng.verification.VerificationFlow;
import org.zhicheng.verification.VerificationProcess;
import org.zhicheng.verification.provider.ProviderAnswer;

/** Runs 实人认证 in the engine. The server itself acts, because a person who is not verified yet has no rights there. */
@Component
public class EngineVerificationFlow implements VerificationFlow {

    private final RuntimeService runtimeService;

    public EngineVerificationFlow(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public void start(String verificationId, Map<String, Object> facts) {
        runtimeService.startProcessInstanceByKey(VerificationProcess.KEY, verificationId, facts);
    }

    @Override
    public boolean answered(String verificationId, ProviderAnswer.Status answer) {
        return correlate(
                verificationId,
                VerificationProcess.ANSWERED_MESSAGE,
                Map.of(VerificationProcess.ANSWER, answer.name()));
    }

    @Override
    public boolean scanned(String verificationId) {
        return correlate(verificationId, VerificationProcess.SCANNED_MESSAGE, Map.of());
    }

    @Override
    public boolean superseded(String verificationId) {
        return correlate(verificationId, VerificationProcess.SUPERSEDED_MESSAGE, Map.of());
    }

    private boolean correlate(String verificationId, String message, Map<String, Object> facts) {
        return Correlation.reached(runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(verificationId)
                .setVariables(facts));
    }
}
