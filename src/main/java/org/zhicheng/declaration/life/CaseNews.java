package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.problem.Messages;

/** Tells the applicant what became of the declaration: an entry in its timeline, and a notice where it is urgent. */
@Component
class CaseNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Timeline timeline;
    private final CaseContacts contacts;
    private final Accounts accounts;
    private final NoticeOutbox outbox;
    private final Messages messages;
    private final Clock clock;

    CaseNews(
            Timeline timeline,
            CaseContacts contacts,
            Accounts accounts,
            NoticeOutbox outbox,
            Messages messages,
            Clock clock) {
        this.timeline = timeline;
        this.contacts = contacts;
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param actor a person, an office or a case number; null for the system */
    void note(String declarationId, String kind, String actor, String detail) {
        timeline.record(declarationId, kind, actor, detail);
    }

    /** Returns whether there is an entry of this kind. */
    boolean told(String declarationId, String kind) {
        return timeline.last(declarationId, kind).isPresent();
    }

    /** Notes an entry with the detail that the messages have for this kind. */
    void noteDetail(String declarationId, String kind, Object... values) {
        timeline.record(declarationId, kind, null, messages.say("event." + kind + ".detail", values));
    }

    void noteByApplicant(Declaration declaration, String kind) {
        timeline.record(declaration.id(), kind, applicant(declaration).displayName(), null);
    }

    /** Notes what an office does from one day to another. */
    void notePeriod(String declarationId, String kind, String office, LocalDate from, LocalDate until) {
        timeline.record(
                declarationId,
                kind,
                office,
                messages.say("event." + kind + ".detail", from.format(DAY), until.format(DAY)));
    }

    /** Sends a notice of something that may happen several times in one round. */
    void noticeOfEvent(Declaration declaration, String template, String event) {
        send(declaration, template, day(clock.instant()), event);
    }

    void noticeOfDay(Declaration declaration, String template, LocalDate date) {
        send(declaration, template, date.format(DAY), String.valueOf(declaration.round()));
    }

    /** As {@link #noticeOfEvent}, of something with an end. */
    void noticeUntil(Declaration declaration, String template, LocalDate until, String event) {
        send(declaration, template, until.format(DAY), event);
    }

    void noticeOfToday(Declaration declaration, String template) {
        notice(declaration, template, clock.instant());
    }

    /**
     * Sends a notice to the number, or else the address, in the declaration itself; without either, to those of the
     * account.
     */
    void notice(Declaration declaration, String template, Instant date) {
        send(declaration, template, day(date), String.valueOf(declaration.round()));
    }

    /** @param once tells this notice from others of its kind about the case */
    private void send(Declaration declaration, String template, String date, String once) {
        Account applicant = applicant(declaration);
        CaseContacts.Contact contact = contacts.written(declaration, applicant);
        String number = declaration.caseNumber();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("name", applicant.displayName());
        parameters.put(
                "business", messages.say("business." + declaration.business().code()));
        parameters.put("caseNumberTail", number.substring(number.length() - 4));
        parameters.put("date", date);
        outbox.enqueue(new NoticeRequest(
                declaration.id() + ":" + template + ":" + once,
                applicant.id(),
                declaration.id(),
                contact.mobile(),
                contact.email(),
                template,
                parameters));
    }

    String day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone()).format(DAY);
    }

    /** Returns the minute at which a term ends, as the page of the case says it. */
    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }

    private Account applicant(Declaration declaration) {
        return accounts.find(declaration.applicantId()).orElseThrow();
    }
}
