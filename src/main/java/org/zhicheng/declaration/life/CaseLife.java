package org.zhicheng.declaration.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.problem.SubmissionProblems;
import org.zhicheng.record.employer.EmployersByHand;

/**
 * Changes the life of a declaration, as the only class that does: each change of state is one method, with its entry in
 * the timeline and its notice to the applicant, in the transaction of the process step that causes it. Every method
 * that a step calls may run twice and does its work once.
 */
@Service
@Transactional
public class CaseLife {

    /** The event that an office has the case now. */
    public static final String STAGE_OPENED = "stage-opened";

    private final Declarations declarations;
    private final CaseState state;
    private final CaseNumbers caseNumbers;
    private final CaseNews news;
    private final SubmissionProblems problems;
    private final EmployersByHand employersByHand;
    private final DraftRows drafts;

    CaseLife(
            Declarations declarations,
            CaseState state,
            CaseNumbers caseNumbers,
            CaseNews news,
            SubmissionProblems problems,
            EmployersByHand employersByHand,
            DraftRows drafts) {
        this.declarations = declarations;
        this.state = state;
        this.caseNumbers = caseNumbers;
        this.news = news;
        this.problems = problems;
        this.employersByHand = employersByHand;
        this.drafts = drafts;
    }

    /** Begins a case (发起申报). Its number comes with {@link #register}. */
    public void begin(String declarationId, String applicantId, Choice choice, String series) {
        state.begin(declarationId, applicantId, choice, series);
    }

    /** Gives the case its number (登记办件), and returns it. */
    public String register(String declarationId, String processInstanceId) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.caseNumber() != null) {
            return declaration.caseNumber();
        }
        String caseNumber = caseNumbers.next(declaration.division());
        declarations.setCaseNumber(declarationId, caseNumber, processInstanceId);
        news.note(declarationId, "registered", null, caseNumber);
        return caseNumber;
    }

    /** Opens the case to its applicant after the checks are done, or failed for good. */
    public void openForFilling(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.round() == 0 && declaration.status() == DeclarationStatus.CHECKING) {
            state.opened(declaration);
            news.note(declarationId, "opened", null, null);
        }
    }

    /**
     * Notes that the applicant sent the case and that it is in order (提交).
     *
     * @param declaredAt the time at which it counts as declared
     * @param specialtyPath the present name of the specialty
     * @param employerName the present name of the employer
     */
    public void submitted(
            Declaration declaration, Account applicant, Instant declaredAt, String specialtyPath, String employerName) {
        state.submitted(declaration, declaredAt, specialtyPath, employerName);
        problems.replace(declaration.id(), List.of());
        news.note(
                declaration.id(),
                declaration.round() == 0 ? "submitted" : "resubmitted",
                applicant.displayName(),
                null);
    }

    /** Sends an incomplete declaration back to where it came from, with the list of problems (N01). */
    public void sentBackByCheck(Declaration declaration, int count) {
        state.sentBack(declaration);
        news.noteDetail(declaration.id(), "check-failed", count);
        news.noticeOfToday(declaration, "sent-back");
    }

    /**
     * Notes that an office has its turn.
     *
     * @param position the position of its stage
     */
    public void inReview(
            Declaration declaration, DeclarationStatus status, int position, String office, String stageName) {
        state.atStage(declaration, status, position);
        news.note(declaration.id(), STAGE_OPENED, office, stageName);
    }

    /** Notes that the office at this position has its turn next. */
    public void nextStage(String declarationId, int position) {
        state.nextStage(declarationId, position);
    }

    public void withdrawn(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.status() != DeclarationStatus.WITHDRAWN) {
            state.withdrawn(declaration);
            problems.replace(declarationId, List.of());
            news.noteByApplicant(declaration, "withdrawn");
        }
    }

    public void returned(String declarationId, Instant deadline, int items) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.status() != DeclarationStatus.RETURNED) {
            state.returned(declaration, deadline);
            problems.replace(declarationId, List.of());
            news.noteDetail(declarationId, "returned", items, news.moment(deadline));
            news.notice(declaration, "returned", deadline);
        }
    }

    /** Gives the person more time, where a validation found problems close to the deadline. */
    public void extendCorrection(String declarationId, Instant deadline) {
        state.correctUntil(declarationId, deadline);
    }

    public void remindedToCorrect(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        Instant deadline = declaration.correctionDeadline();
        if (deadline != null) {
            news.noteDetail(declarationId, "reminded", news.moment(deadline));
            news.notice(declaration, "reminder", deadline);
        }
    }

    /** Returns until when the applicant may correct the case; empty where nothing was returned. */
    @Transactional(readOnly = true)
    public Optional<Instant> correctionDeadline(String declarationId) {
        return Optional.ofNullable(declarations.get(declarationId).correctionDeadline());
    }

    public void lapsed(String declarationId) {
        finish(declarationId, DeclarationStatus.LAPSED, "lapsed");
    }

    /**
     * Approves the case. The reviewer saw the licence of an employer that the applicant had entered by hand, so that
     * the employer is confirmed with it (U05).
     */
    public void approved(String declarationId) {
        employersByHand.confirm(declarations.get(declarationId).employerId(), declarationId);
        finish(declarationId, DeclarationStatus.APPROVED, "approved");
    }

    /**
     * Notes that what the offices approved is published now (公示), before it is final.
     *
     * @param office that publishes it
     */
    public void published(String declarationId, String office, LocalDate from, LocalDate until) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.status() != DeclarationStatus.PUBLICITY) {
            state.published(declaration);
            news.notePeriod(declarationId, "publicity-begun", office, from, until);
            news.noticeOfDay(declaration, "published", until);
        }
    }

    /** Notes that the approved case has its certificate. */
    public void certificateIssued(String declarationId, String number) {
        news.note(declarationId, "certificate-issued", null, number);
    }

    /**
     * Notes that an office is going to revoke the certificate, before that is decided (RK01).
     *
     * @param until the last day on which the holder may state the case
     */
    public void revocationProposed(
            String declarationId, String changeId, String office, String ground, LocalDate until) {
        news.note(declarationId, "certificate-proposed", office, ground);
        news.noticeUntil(declarations.get(declarationId), "certificate-proposed", until, changeId);
    }

    /** Notes that the holder of the certificate stated the case. */
    public void revocationAnswered(String declarationId) {
        news.noteByApplicant(declarations.get(declarationId), "certificate-stated");
    }

    /** Notes that the holder asked for a wrong letter of the certificate to be corrected (CF09). */
    public void correctionAsked(String declarationId) {
        news.noteByApplicant(declarations.get(declarationId), "certificate-asked");
    }

    /**
     * Notes what was decided about the certificate: by which office and why, never by whom (CF09, RK02, RK05).
     *
     * @param kind of event: certificate-kept, certificate-revoked, certificate-restored, certificate-corrected,
     *     certificate-uncorrected
     */
    public void certificateChanged(String declarationId, String kind, String changeId, String office, String reason) {
        news.note(declarationId, kind, office, reason);
        news.noticeOfEvent(declarations.get(declarationId), kind, changeId);
    }

    /** Notes that the person asked for the result to be looked at again (RV01). */
    public void reexaminationAsked(String declarationId, String office) {
        news.note(declarationId, "re-examination-asked", office, null);
    }

    /**
     * Notes what came out when somebody looked again: at which office and why, never who it was (RV02).
     *
     * @param kind of event: re-examination-upheld, re-examination-corrected, re-examination-redo
     */
    public void reexamined(String declarationId, String kind, String reexaminationId, String office, String reason) {
        news.note(declarationId, kind, office, reason);
        news.noticeOfEvent(declarations.get(declarationId), kind, reexaminationId);
    }

    public void rejected(String declarationId) {
        finish(declarationId, DeclarationStatus.REJECTED, "rejected");
    }

    private void finish(String declarationId, DeclarationStatus end, String kind) {
        Declaration declaration = declarations.get(declarationId);
        if (declaration.finishedAt() == null) {
            state.finished(declaration, end);
            news.note(declarationId, kind, null, null);
            news.noticeOfToday(declaration, kind);
        }
    }

    /** Returns whether it is a draft that no office ever had: the applicant's alone, which the applicant may delete. */
    @Transactional(readOnly = true)
    public boolean onlyTheApplicants(Declaration declaration) {
        return declaration.status() == DeclarationStatus.DRAFT && !news.told(declaration.id(), STAGE_OPENED);
    }

    /**
     * Deletes a draft that no office ever had, with all that was typed and uploaded (删除草稿).
     *
     * @throws IllegalTransitionException where an office had it: then it is an archive, and stays
     */
    public void deleted(String declarationId) {
        declarations.find(declarationId).ifPresent(declaration -> {
            if (!onlyTheApplicants(declaration)) {
                throw new IllegalTransitionException("Declaration " + declarationId + " is no draft");
            }
            drafts.delete(declarationId);
        });
    }

    /** Ends the case because its applicant gives up the account; there is nobody left to send a notice to. */
    public void givenUp(String declarationId, Account applicant) {
        state.finished(declarations.get(declarationId), DeclarationStatus.LAPSED);
        news.note(declarationId, "given-up", applicant.displayName(), null);
    }
}
