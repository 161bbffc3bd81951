package org.zhicheng.review.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.notice.NoticeInbox;

/**
 * Tells people of staff what waits for them: all of one kind in one notice, and of one kind one notice an hour, so that
 * two hundred new cases are two messages and not two hundred. Each heap is taken in a transaction of its own, by one of
 * several servers.
 */
@Component
class NewsBundles {

    private final StaffNews news;
    private final StaffPost post;
    private final NoticeInbox inbox;
    private final OfficeHours hours;
    private final ReminderSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NewsBundles(
            StaffNews news,
            StaffPost post,
            NoticeInbox inbox,
            OfficeHours hours,
            ReminderSettings settings,
            TransactionTemplate transactions,
            Clock clock) {
        this.news = news;
        this.post = post;
        this.inbox = inbox;
        this.hours = hours;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${zhicheng.reminders.interval:1m}")
    void tell() {
        if (hours.today().isEmpty()) {
            return;
        }
        news.heaps().stream()
                .filter(this::isTime)
                .forEach(heap -> transactions.executeWithoutResult(any -> tell(heap)));
    }

    private boolean isTime(StaffNews.Heap heap) {
        Instant now = clock.instant();
        return !heap.oldest().plus(settings.gather()).isAfter(now)
                && inbox.last(heap.accountId(), heap.noticeKind().notice())
                        .filter(last -> last.plus(settings.apart()).isAfter(now))
                        .isEmpty();
    }

    private void tell(StaffNews.Heap heap) {
        List<String> cases = news.take(heap);
        if (!cases.isEmpty()) {
            post.send(
                    heap.accountId(),
                    heap.noticeKind(),
                    String.join(
                            ":",
                            "staff",
                            heap.kind(),
                            heap.accountId(),
                            heap.oldest().toString()),
                    Map.of(
                            "count",
                            Integer.toString(cases.size()),
                            "cases",
                            cases.get(0) + (cases.size() > 1 ? "等" : "")));
        }
    }
}
