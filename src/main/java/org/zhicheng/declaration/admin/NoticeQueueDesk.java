package org.zhicheng.declaration.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Masks;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.notice.NoticeQueue;
import org.zhicheng.notice.NoticeQueue.Count;
import org.zhicheng.notice.NoticeQueue.Queued;
import org.zhicheng.notice.NoticeQueue.State;

/** Shows process admins the queue of notices: how many wait, failed and went out, and each without its words. */
@Service
public class NoticeQueueDesk {

    static final int PAGE = 20;

    private final NoticeQueue queue;
    private final NoticeQuestion question;
    private final FailureReasons reasons;
    private final Accounts accounts;
    private final Declarations declarations;

    /**
     * One notice.
     *
     * @param caseNumber null where it is about the account
     * @param name masked; null where the account is gone
     * @param to where it goes, or would go now: a number or an address, masked; null where there is neither
     * @param reason in Chinese; null where nothing failed
     */
    public record Line(
            String id,
            String kind,
            String caseNumber,
            String name,
            String to,
            String channel,
            State state,
            String reason,
            int attempts,
            Instant at,
            Instant next,
            Instant sentAt) {}

    /** @param page from 0 */
    public record Page(List<Count> counts, int found, int page, int size, List<Line> notices) {}

    NoticeQueueDesk(
            NoticeQueue queue,
            NoticeQuestion question,
            FailureReasons reasons,
            Accounts accounts,
            Declarations declarations) {
        this.queue = queue;
        this.question = question;
        this.reasons = reasons;
        this.accounts = accounts;
        this.declarations = declarations;
    }

    /** @param page from 0; the last one where there are fewer */
    @Transactional(readOnly = true)
    public Page page(WantedNotices wanted, int page) {
        return question.of(wanted)
                .map(asked -> page(asked, page))
                .orElseGet(() -> new Page(queue.counts(), 0, 0, PAGE, List.of()));
    }

    private Page page(NoticeQueue.Wanted asked, int page) {
        int found = queue.count(asked);
        int shown = Math.min(page, Math.max(0, (found - 1) / PAGE));
        return new Page(
                queue.counts(),
                found,
                shown,
                PAGE,
                queue.find(asked, shown * PAGE, PAGE).stream().map(this::line).toList());
    }

    private Line line(Queued notice) {
        Optional<Account> person = accounts.find(notice.accountId());
        return new Line(
                notice.id(),
                notice.kind(),
                Optional.ofNullable(notice.declarationId())
                        .flatMap(declarations::find)
                        .map(Declaration::caseNumber)
                        .orElse(null),
                person.map(Account::maskedName).orElse(null),
                to(notice, person),
                notice.channel(),
                notice.state(),
                reasons.inChinese(notice.failure()),
                notice.attempts(),
                notice.createdAt(),
                notice.nextAttemptAt(),
                notice.sentAt());
    }

    private static String to(Queued notice, Optional<Account> person) {
        if (notice.state() == State.FAILED) {
            return Reach.now(person, notice.mobile(), notice.email()).masked().orElse(null);
        }
        if (notice.email() != null) {
            return Masks.email(notice.email());
        }
        return notice.mobile() == null ? null : Masks.mobile(notice.mobile());
    }
}
