package org.zhicheng.review.reminder;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhicheng.review.AfterReviewTaskOpened;
import org.zhicheng.review.StageOpened;
import org.zhicheng.review.hand.TaskHandedOver;

/** Tells the people of an office what comes to it, and whoever gets or loses a case by another's hand. */
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

    /** Tells everybody of the office what publicity and certificates ask of it. */
    @EventListener
    void opened(AfterReviewTaskOpened task) {
        news.add(
                StaffNoticeKind.AFTER_REVIEW,
                Set.copyOf(people.members(task.office())),
                task.declarationId(),
                task.office());
    }

    /** Tells who lost a case and who got it; nobody is told what the own hand did. */
    @EventListener
    void handedOver(TaskHandedOver task) {
        if (task.declarationId() != null) {
            tell(StaffNoticeKind.TAKEN, task.from(), task);
            tell(StaffNoticeKind.ASSIGNED, task.to(), task);
        }
    }

    private void tell(StaffNoticeKind kind, String whom, TaskHandedOver task) {
        if (whom != null && !whom.equals(task.by())) {
            news.add(kind, Set.of(whom), task.declarationId(), task.office());
        }
    }
}
