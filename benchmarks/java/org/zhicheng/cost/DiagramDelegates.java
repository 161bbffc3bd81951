package org.zhicheng.cost;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Stands behind every step of the three diagrams of a declaration and does no work: it only sets the variables that the
 * diagrams' own gateways, timers and tables read.
 */
class DiagramDelegates implements JavaDelegate, ExecutionListener, TaskListener {

    static final String OFFICE = "office320902";

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getCurrentActivityId().equals("validate-materials")) {
            // what is typed is more than the records were asked about at the start: once they are asked again
            execution.setVariable("factsChanged", execution.getVariable("complete") == null);
        }
        execution.setVariables(answers(execution.getCurrentActivityId()));
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariables(answers(execution.getCurrentActivityId()));
    }

    @Override
    public void notify(DelegateTask task) {
        // the name of a task decides nothing
    }

    private static Map<String, Object> answers(String step) {
        return switch (step) {
            case "check-social-security" -> Map.of("socialSecurityOutcome", "MATCH");
            case "check-education" -> Map.of("educationOutcome", "MATCH", "graduatedBefore2001", false);
            case "validate-materials" -> Map.of("complete", true);
            case "open-review-stage" -> Map.of(
                    "stageGroup", OFFICE, "stageDue", in(5), "stageReminderAt", in(4), "stageReportAt", in(6));
            case "close-review-stage" -> Map.of("moreStages", false);
            case "begin-publicity" -> Map.of("publicityAsked", false, "publicityOutcome", "passed");
            case "notify-returned" -> Map.of(
                    "returned", true, "correctionDeadline", in(5), "correctionReminderAt", in(4));
            default -> Map.of();
        };
    }

    private static Date in(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }
}
