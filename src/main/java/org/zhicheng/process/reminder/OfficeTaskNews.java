package org.zhicheng.process.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.review.AfterReviewTaskOpened;
import org.zhicheng.review.ReviewProcess;

/**
 * Tells an office of every task about a case that is offered to it, in whichever diagram it stands, also one that an admin
 * added. Stages of the review tell of themselves: they know whether a case comes back.
 */
@Component
class OfficeTaskNews extends AbstractProcessEnginePlugin implements TaskListener {

    private final ApplicationEventPublisher events;

    /** Hears of each user task when its diagram is read. */
    private final class UserTasks extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (!activity.getId().equals(ReviewProcess.REVIEW_STAGE)) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, OfficeTaskNews.this);
            }
        }
    }

    OfficeTaskNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new UserTasks());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void notify(DelegateTask task) {
        // most tasks are an applicant's own: nothing is asked of the database for them
        if (task.getAssignee() == null
                && task.getVariable(DeclarationProcess.DECLARATION_ID) instanceof String declaration) {
            task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .forEach(office -> events.publishEvent(new AfterReviewTaskOpened(declaration, office)));
        }
    }
}
