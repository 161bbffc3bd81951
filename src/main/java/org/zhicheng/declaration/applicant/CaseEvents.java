package org.zhicheng.declaration.applicant;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.applicant.CaseDesk.EventView;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.problem.Messages;

/** Names the events of a case for its applicant. */
@Component
class CaseEvents {

    private final Timeline timeline;
    private final Messages messages;

    CaseEvents(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    /** Returns the events, newest first. */
    List<EventView> of(String declarationId) {
        return timeline.of(declarationId).stream().map(this::view).toList();
    }

    private EventView view(TimelineEvent event) {
        return new EventView(
                event.at(), event.kind(), messages.say("event." + event.kind()), event.actor(), event.detail());
    }
}
