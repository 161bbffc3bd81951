package org.zhicheng.review.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.reference.WorkingDays;

/**
 * Tells every reviewer in the morning of a working day how many cases are new, due today and overdue; nothing where
 * there is nothing. Of several servers the one that writes the day down sends it: both happen in one transaction, so
 * that another one begins anew where this one dies.
 */
@Component
class MorningDigest {

    private final OfficePeople people;
    private final OpenWork work;
    private final StaffPost post;
    private final OfficeHours hours;
    private final WorkingDays workingDays;
    private final DigestDays days;
    private final Clock clock;

    MorningDigest(
            OfficePeople people,
            OpenWork work,
            StaffPost post,
            OfficeHours hours,
            WorkingDays workingDays,
            DigestDays days,
            Clock clock) {
        this.people = people;
        this.work = work;
        this.post = post;
        this.hours = hours;
        this.workingDays = workingDays;
        this.days = days;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${zhicheng.reminders.digest-interval:5m}")
    void write() {
        hours.today().ifPresent(today -> days.once(today, () -> send(today)));
    }

    private void send(LocalDate today) {
        OpenWork.Times times = new OpenWork.Times(
                at(workingDays.minus(today, 1), hours.begin()).toInstant(),
                clock.instant(),
                at(today.plusDays(1), LocalTime.MIDNIGHT).toInstant());
        Map<String, OpenWork.Count> offices = new HashMap<>();
        for (Account reviewer : people.reviewers()) {
            OpenWork.Count count = reviewer.offices().stream()
                    .map(office -> offices.computeIfAbsent(office, any -> work.unclaimed(office, times)))
                    .reduce(work.claimed(reviewer.id(), times), OpenWork.Count::plus);
            if (!count.nothing()) {
                post.send(
                        reviewer.id(),
                        StaffNoticeKind.DIGEST,
                        "staff-digest:" + today + ":" + reviewer.id(),
                        Map.of(
                                "count", Long.toString(count.fresh()),
                                "due", Long.toString(count.due()),
                                "overdue", Long.toString(count.overdue())));
            }
        }
    }

    private ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone());
    }
}
