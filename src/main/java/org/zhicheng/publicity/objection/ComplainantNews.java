package org.zhicheng.publicity.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;

/**
 * Tells a complainant what becomes of the objection, by the contact that was given. Such a notice belongs to no account and
 * to no case: nobody finds it there (PB04).
 */
@Component
class ComplainantNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final NoticeOutbox outbox;
    private final ObjectionRows rows;
    private final Sealed sealed;
    private final Clock clock;

    ComplainantNews(NoticeOutbox outbox, ObjectionRows rows, Sealed sealed, Clock clock) {
        this.outbox = outbox;
        this.rows = rows;
        this.sealed = sealed;
        this.clock = clock;
    }

    void received(Objection objection) {
        tell(objection, "objection-received", clock.instant());
    }

    void extended(Objection objection, Instant due) {
        tell(objection, "objection-extended", due);
    }

    void closed(Objection objection) {
        tell(objection, "objection-closed", clock.instant());
    }

    private void tell(Objection objection, String kind, Instant date) {
        if (objection.anonymous()) {
            return;
        }
        String contact =
                sealed.open(objection.id(), rows.complaint(objection.id())).contact();
        boolean mail = contact.contains("@");
        String day = LocalDate.ofInstant(date, clock.getZone()).format(DAY);
        outbox.enqueue(new NoticeRequest(
                objection.id() + ":" + kind,
                objection.id(), // no account's, so that nobody finds it among his own
                null,
                mail ? null : contact,
                mail ? contact : null,
                kind,
                Map.of("receipt", objection.receipt(), "date", day)));
    }
}
