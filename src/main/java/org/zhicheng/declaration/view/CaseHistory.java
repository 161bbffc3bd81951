package org.zhicheng.declaration.view;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.problem.ReviewerWords;

/** A case history tells what happened to a case, for those who have nothing to do about it: staff, and papers. */
@Component
public class CaseHistory {

    /** What the system itself said; the words of people stay as they are. */
    private static final Set<String> SAID_BY_SYSTEM = Set.of("returned", "reminded");

    private static final String CHECKED = "checked-";

    private final Timeline timeline;
    private final ReviewerWords words;

    CaseHistory(Timeline timeline, ReviewerWords words) {
        this.timeline = timeline;
        this.words = words;
    }

    /** Returns the events, newest first. */
    public List<TimelineEvent> of(String declarationId) {
        return timeline.of(declarationId).stream().map(this::told).toList();
    }

    private TimelineEvent told(TimelineEvent event) {
        boolean bySystem = event.kind().startsWith(CHECKED) || SAID_BY_SYSTEM.contains(event.kind());
        return bySystem ? new TimelineEvent(event.at(), event.kind(), event.actor(), words.of(event.detail())) : event;
    }
}
