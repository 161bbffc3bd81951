package org.zhicheng.process.incident;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;

/** Names steps as their diagrams do, and jobs of the engine itself in plain words. */
@Component
class StepNames {

    private static final Logger LOG = LoggerFactory.getLogger(StepNames.class);

    private final RepositoryService repository;
    private final Messages messages;

    StepNames(RepositoryService repository, Messages messages) {
        this.repository = repository;
        this.messages = messages;
    }

    String process(FailedJobs.Job job) {
        if (job.processKey() == null) {
            return messages.say("incident.engine");
        }
        return job.processName() == null ? job.processKey() : job.processName();
    }

    String step(FailedJobs.Job job) {
        if (job.definitionId() == null || job.stepId() == null) {
            String key = "incident.job." + job.handler();
            return messages.knows(key) ? messages.say(key) : messages.say("incident.job", job.handler());
        }
        try {
            return named(repository.getBpmnModelInstance(job.definitionId()).getModelElementById(job.stepId()), job);
        } catch (ProcessEngineException e) {
            // a diagram that is refused by now: its steps failed because of that
            LOG.debug("The diagram {} names no steps", job.definitionId(), e);
            return job.stepId();
        }
    }

    /** A boundary event without a name is known by the step at which it waits. */
    private String named(ModelElementInstance element, FailedJobs.Job job) {
        if (element instanceof FlowElement step && step.getName() != null) {
            return step.getName();
        }
        if (element instanceof BoundaryEvent event && event.getAttachedTo().getName() != null) {
            return messages.say("incident.timer", event.getAttachedTo().getName());
        }
        return job.stepId();
    }
}
