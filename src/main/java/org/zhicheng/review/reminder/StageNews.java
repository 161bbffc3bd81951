package org.zhicheng.review.reminder;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhicheng.review.StageOpened;

/** Tells the people of an office what comes to it. */
@Component
class StageNews {

    private final OfficePeople people;
    private final StaffNews news;

    StageNews(OfficePeople people, StaffNews news) {
        this.people = people;
        this.news = news;
    }

    /** Tells everybody of the office that a case is new, or has come back. */
    @EventListener
    void opened(StageOpened stage) {
        news.add(
                stage.again() ? StaffNoticeKind.RESUBMITTED : StaffNoticeKind.NEW,
                Set.copyOf(people.members(stage.office())),
                stage.declarationId(),
                stage.office());
    }
}
