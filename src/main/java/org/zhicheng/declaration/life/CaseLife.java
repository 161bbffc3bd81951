package org.zhicheng.declaration.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.SubmissionProblems;
import org.zhicheng.record.employer.EmployersByHand;

/**
 * The life of a declaration: each change of state is one method, with its entry in the timeline and its notice to the
 * applicant, in the transaction of the process step that causes it. Every method may run twice and does its work once.
 */
@Service
@Transactional
public class CaseLife {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Declarations declarations;
    private final DeclarationSections sections;
    private final CaseNumbers caseNumbers;
    private final Timeline timeline;
    private final SubmissionProblems problems;
    private final Accounts accounts;
    private final EmployersByHand employersByHand;
    private final NoticeOutbox outbox;
    private final Messages messages;
    private final Clock clock;

    CaseLife(
            Declarations declarations,
            DeclarationSections sections,
            CaseNumbers caseNumbers,
            Timeline timeline,
            SubmissionProblems problems,
            Accounts accounts,
            EmployersByHand employersByHand,
            NoticeOutbox outbox,
            Messages messages,
            Clock clock) {
        this.declarations = declarations;
        this.sections = sections;
        this.caseNumbers = caseNumbers;
        this.timeline = timeline;
        this.problems = problems;
        this.accounts = accounts;
        this.employersByHand = employersByHand;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** 登记办件: the case gets its number. */
    public void register(String declarationId, String processInstanceId) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.caseNumber() == null) {
            String caseNumber = caseNumbers.next(declaration.division());
            declarations.setCaseNumber(declarationId, caseNumber, processInstanceId);
            timeline.record(declarationId, "registered", null, caseNumber);
        }
    }

    /** The checks are done, or failed for good: the applicant's turn. */
    public void openForFilling(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.round() == 0 && declaration.status() == DeclarationStatus.CHECKING) {
            declarations.setStatus(declarationId, DeclarationStatus.DRAFT);
            timeline.record(declarationId, "opened", null, null);
        }
    }

    /** A submitted declaration turned out to be incomplete: back to where it came from, with the list (N01). */
    public void sentBackByCheck(Declaration declaration, int count) {
        DeclarationStatus status =
                declaration.correctionDeadline() == null ? DeclarationStatus.DRAFT : DeclarationStatus.RETURNED;
        declarations.setSentBack(declaration.id(), status, clock.instant());
        timeline.record(declaration.id(), "check-failed", null, messages.say("event.check-failed.detail", count));
        notice(declaration, "sent-back", day(clock.instant()));
    }

    public void withdrawn(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.status() != DeclarationStatus.WITHDRAWN) {
            declarations.setWithdrawn(declarationId);
            problems.replace(declarationId, List.of());
            timeline.record(declarationId, "withdrawn", applicant(declaration).displayName(), null);
        }
    }

    public void returned(String declarationId, Instant deadline, int items) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.status() != DeclarationStatus.RETURNED) {
            declarations.setReturned(declarationId, deadline);
            problems.replace(declarationId, List.of());
            timeline.record(
                    declarationId, "returned", null, messages.say("event.returned.detail", items, day(deadline)));
            notice(declaration, "returned", day(deadline));
        }
    }

    /** A validation found problems close to the deadline: the person gets until then. */
    public void extendCorrection(String declarationId, Instant deadline) {
        declarations.setReturned(declarationId, deadline);
    }

    public void remindedToCorrect(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.correctionDeadline() != null) {
            String until = day(declaration.correctionDeadline());
            timeline.record(declarationId, "reminded", null, messages.say("event.reminded.detail", until));
            notice(declaration, "reminder", until);
        }
    }

    /** Until when its applicant may mend it; empty where nothing was returned. */
    @Transactional(readOnly = true)
    public Optional<Instant> correctionDeadline(String declarationId) {
        return Optional.ofNullable(declarations.get(declarationId).correctionDeadline());
    }

    public void lapsed(String declarationId) {
        finish(declarationId, DeclarationStatus.LAPSED, "lapsed");
    }

    /** Who approved saw the licence of an employer that the applicant had entered (U05). */
    public void approved(String declarationId) {
        employersByHand.confirm(declarations.get(declarationId).employerId(), declarationId);
        finish(declarationId, DeclarationStatus.APPROVED, "approved");
    }

    public void rejected(String declarationId) {
        finish(declarationId, DeclarationStatus.REJECTED, "rejected");
    }

    private void finish(String declarationId, DeclarationStatus status, String kind) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.finishedAt() == null) {
            declarations.setFinished(declarationId, status, clock.instant());
            timeline.record(declarationId, kind, null, null);
            notice(declaration, kind, day(clock.instant()));
        }
    }

    /** To the number, or else the address, that the declaration itself names; the account's where it names none. */
    private void notice(Declaration declaration, String template, String date) {
        Account applicant = applicant(declaration);
        JsonNode contact = sections.submitted(declaration.id(), declaration.round())
                .getOrDefault(Sections.BASIC_INFO, MissingNode.getInstance());
        String number = declaration.caseNumber();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("name", applicant.displayName());
        parameters.put(
                "business", messages.say("business." + declaration.business().code()));
        parameters.put("caseNumberTail", number.substring(number.length() - 4));
        parameters.put("date", date);
        outbox.enqueue(new NoticeRequest(
                declaration.id() + ":" + template + ":" + declaration.round(),
                applicant.id(),
                declaration.id(),
                contact.path("mobile").asText(applicant.mobile()),
                contact.path("email").asText(applicant.email()),
                template,
                parameters));
    }

    private Account applicant(Declaration declaration) {
        return accounts.find(declaration.applicantId()).orElseThrow();
    }

    private String day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone()).format(DAY);
    }
}
