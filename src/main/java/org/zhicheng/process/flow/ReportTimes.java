package org.zhicheng.process.flow;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.deploy.BeforeMove;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.ReviewSteps;

/** Tells a review that began before reports to the office above when its stage will be reported. */
@Component
class ReportTimes implements BeforeMove {

    private final RuntimeService runtimeService;
    private final ReviewSteps steps;

    ReportTimes(RuntimeService runtimeService, ReviewSteps steps) {
        this.runtimeService = runtimeService;
        this.steps = steps;
    }

    @Override
    public void prepare(String processInstanceId) {
        if (runtimeService.getVariable(processInstanceId, ReviewProcess.STAGE_REPORT_AT) == null
                && runtimeService.getVariable(processInstanceId, ReviewProcess.STAGE_DUE) instanceof Date due) {
            String declarationId =
                    (String) runtimeService.getVariable(processInstanceId, DeclarationProcess.DECLARATION_ID);
            runtimeService.setVariable(
                    processInstanceId,
                    ReviewProcess.STAGE_REPORT_AT,
                    Date.from(steps.reportAt(declarationId, due.toInstant())));
        }
    }
}
