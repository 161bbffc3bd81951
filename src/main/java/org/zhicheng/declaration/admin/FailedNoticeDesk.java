package org.zhicheng.declaration.admin;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.notice.FailedNotices;
import org.zhicheng.notice.FailedNotices.Message;
import org.zhicheng.notice.NoticeQueue;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Lets process admins send failed notices again, or settle those whose person was told in another way (N01, N02). */
@Service
public class FailedNoticeDesk {

    /** A part takes about a second. */
    static final int PART = 100;

    private final FailedNotices failed;
    private final NoticeQueue queue;
    private final NoticeQuestion question;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Messages messages;

    /**
     * A part of many notices was sent again.
     *
     * @param sent how many of this part
     * @param kept how many of it were not, because their person has neither number nor address
     * @param left how many there are after this part
     * @param last the id with which the next part goes on; null where this was the last one
     */
    public record SentPart(int sent, int kept, int left, String last) {}

    FailedNoticeDesk(
            FailedNotices failed,
            NoticeQueue queue,
            NoticeQuestion question,
            Accounts accounts,
            AuditLog audit,
            Messages messages) {
        this.failed = failed;
        this.queue = queue;
        this.question = question;
        this.accounts = accounts;
        this.audit = audit;
        this.messages = messages;
    }

    /** Sends the notice again, to the number that the person has now, or else to the address. */
    @Transactional
    public void sendAgain(String id, String admin) {
        Message message = find(id);
        Reach reach = Reach.now(accounts.find(message.accountId()), message.mobile(), message.email());
        if (reach.nowhere()) {
            throw new RefusedException(List.of(Problem.block("N02", "", messages.say("notice.no-mobile"))));
        }
        if (!sentAgain(id, message.declarationId(), reach, admin)) {
            throw unknown();
        }
    }

    /**
     * Sends those of the wanted notices again that failed, a part of them at a time, the newest first; for example after
     * a gateway was connected. Who asks goes on from where a part ended, so that each is sent once by each who asks for
     * all, and once alone however many ask at the same moment.
     *
     * @param after where the part before ended; null for the first one
     */
    @Transactional
    public SentPart sendPartAgain(WantedNotices wanted, String after, String admin) {
        return question.of(wanted)
                .map(asked -> sendPartAgain(asked, after, admin))
                .orElseGet(() -> new SentPart(0, 0, 0, null));
    }

    private SentPart sendPartAgain(NoticeQueue.Wanted asked, String after, String admin) {
        List<NoticeQueue.Queued> part = queue.failedAfter(asked, after, PART);
        int sent = 0;
        int kept = 0;
        for (NoticeQueue.Queued notice : part) {
            Reach reach = Reach.now(accounts.find(notice.accountId()), notice.mobile(), notice.email());
            if (reach.nowhere()) {
                kept++;
            } else if (sentAgain(notice.id(), notice.declarationId(), reach, admin)) {
                sent++;
            }
        }
        String last = part.size() < PART ? null : part.get(PART - 1).id();
        return new SentPart(sent, kept, last == null ? 0 : queue.countFailedAfter(asked, last), last);
    }

    private boolean sentAgain(String id, String declarationId, Reach reach, String admin) {
        boolean sent =
                failed.sendAgain(id, reach.mobile().orElse(null), reach.email().orElse(null));
        if (sent) {
            audit.recordInCase(declarationId, admin, AuditKind.SEND_NOTICE_AGAIN, "message", id, null);
        }
        return sent;
    }

    /** Closes a notice whose person was told in another way. */
    @Transactional
    public void settle(String id, String admin) {
        Message message = find(id);
        failed.settle(message.id());
        audit.recordInCase(message.declarationId(), admin, AuditKind.SETTLE_NOTICE, "message", id, null);
    }

    private Message find(String id) {
        return failed.find(id).orElseThrow(this::unknown);
    }

    private NotFoundException unknown() {
        return new NotFoundException(messages.say("notice.unknown"));
    }
}
