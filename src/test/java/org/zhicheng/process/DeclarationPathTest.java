package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.process.Rehearsal.APPLICANT;
import static org.zhicheng.process.Rehearsal.DECLARATION;
import static org.zhicheng.process.Rehearsal.day;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhicheng.Proves;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.PublicitySteps;
import org.zhicheng.publicity.objection.ObjectionSteps;
import org.zhicheng.record.port.RecordUnavailableException;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.ReviewStage;

/** Every path of {@code declaration.bpmn}. */
@Deployment(
        resources = {
            "processes/declaration.bpmn",
            "processes/review.bpmn",
            "processes/publicity.bpmn",
            "processes/material-requirements.dmn",
            "processes/review-routing.dmn"
        })
class DeclarationPathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Rehearsal.engine("declaration-paths"))
            .assertClassCoverageAtLeast(1.0)
            .excludeProcessDefinitionKeys(ReviewProcess.KEY, PublicityProcess.KEY)
            .build();

    private static final String FILL_IN = DeclarationProcess.FILL_IN_DECLARATION;
    private static final String CORRECT = DeclarationProcess.CORRECT_DECLARATION;

    private Rehearsal rehearsal;

    @BeforeEach
    void enter() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        rehearsal = new Rehearsal(ENGINE.getProcessEngine());
    }

    @Test
    void isApprovedWithoutADetour() {
        ProcessInstance declaration = rehearsal.start();
        verify(rehearsal.life).register(DECLARATION, declaration.getId());
        rehearsal.runChecks();

        assertThat(declaration)
                .isWaitingAt(FILL_IN)
                .hasBusinessKey(Rehearsal.NUMBER)
                .task()
                .isAssignedTo(APPLICANT)
                .hasName("填写申报");
        verify(rehearsal.life).openForFilling(DECLARATION);
        verifyRequired("employer-consent", "commitment-letter", "publicity-report", "continuing-education", "other");

        rehearsal.submit(FILL_IN);

        assertThat(declaration).isWaitingAt(DeclarationProcess.REVIEW);
        verify(rehearsal.steps)
                .plan(
                        DECLARATION,
                        List.of(new ReviewStage(2, "county-review", "区县人社审核", "office-320902", 5, "office-320900", 3)));

        rehearsal.decide("approved");
        verify(rehearsal.life).approved(DECLARATION);
        assertThat(declaration).isNotEnded();
        rehearsal.run("issue-certificate");

        assertThat(declaration).isEnded().hasPassed("approved");
        verify(rehearsal.certificates).issue(DECLARATION);
    }

    @Test
    void endsWithoutApproval() {
        ProcessInstance declaration = inReview();

        rehearsal.decide("rejected");

        assertThat(declaration).isEnded().hasPassed("rejected").hasNotPassed("approved");
        verify(rehearsal.life).rejected(DECLARATION);
    }

    @Test
    @Proves("PB05")
    void isRefusedWhereAnObjectionToItIsRight() {
        ProcessInstance declaration = inReview();
        when(rehearsal.publicity.begin(DECLARATION)).thenReturn(Optional.of(new PublicitySteps.Period(false, day(9))));
        when(rehearsal.objections.open(DECLARATION))
                .thenReturn(new ObjectionSteps.Opened("one", "office-320902", day(19)));

        rehearsal.decide("approved");
        assertThat(declaration).isWaitingAt(PublicityProcess.KEY).hasNotPassed("notify-approved");
        rehearsal.object();
        rehearsal.complete(PublicityProcess.JUDGE_OBJECTION, Map.of(PublicityProcess.OBJECTION_OUTCOME, "upheld"));

        assertThat(declaration).isEnded().hasPassed("rejected").hasNotPassed("approved");
        verify(rehearsal.life).rejected(DECLARATION);
        verify(rehearsal.life, never()).approved(any());
    }

    @Test
    void asksForProofOfWhatNoRecordConfirms() {
        when(rehearsal.records.checkSocialSecurity(DECLARATION)).thenReturn("NOT_FOUND");
        when(rehearsal.records.checkEducation(DECLARATION)).thenReturn("MISMATCH");
        ProcessInstance declaration = rehearsal.start();

        rehearsal.runChecks();

        assertThat(declaration)
                .isWaitingAt(FILL_IN)
                .variables()
                .containsEntry("socialSecurityOutcome", "NOT_FOUND")
                .containsEntry("educationOutcome", "MISMATCH");
        verifyRequired(
                "education-registration",
                "social-security-proof",
                "employer-consent",
                "commitment-letter",
                "publicity-report",
                "continuing-education",
                "other");
    }

    @Test
    void triesAgainBeforeARecordCountsAsUnavailable() {
        when(rehearsal.records.checkSocialSecurity(DECLARATION)).thenThrow(new RecordUnavailableException("down"));
        when(rehearsal.records.checkEducation(DECLARATION)).thenThrow(new RecordUnavailableException("down"));
        ProcessInstance declaration = rehearsal.start();

        assertThatThreeAttemptsFail("check-social-security");
        rehearsal.run("check-social-security");
        assertThat(declaration).hasPassed("social-security-unavailable", "note-social-security-unavailable");
        verify(rehearsal.records).socialSecurityUnavailable(DECLARATION);

        assertThatThreeAttemptsFail("check-education");
        rehearsal.run("check-education");
        assertThat(declaration).hasPassed("education-unavailable", "note-education-unavailable");
        verify(rehearsal.records).educationUnavailable(DECLARATION);

        assertThat(declaration)
                .isWaitingAt(FILL_IN)
                .variables()
                .containsEntry("socialSecurityOutcome", "UNAVAILABLE")
                .containsEntry("educationOutcome", "UNAVAILABLE");
    }

    @Test
    void countsAnyTechnicalFailureAsUnavailableAtTheLastAttempt() {
        when(rehearsal.records.checkEducation(DECLARATION)).thenThrow(new IllegalStateException("a defect"));
        ProcessInstance declaration = rehearsal.start();
        rehearsal.run("check-social-security");

        Stream.of(1, 2, 3).forEach(attempt -> assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> rehearsal.run("check-education")));
        rehearsal.run("check-education");

        assertThat(declaration).isWaitingAt(FILL_IN).hasPassed("education-unavailable");
        verify(rehearsal.records).educationUnavailable(DECLARATION);
    }

    @Test
    void takesAnAnswerThatComesAtTheSecondAttempt() {
        when(rehearsal.records.checkEducation(DECLARATION))
                .thenThrow(new RecordUnavailableException("busy"))
                .thenReturn("MATCH");
        ProcessInstance declaration = rehearsal.start();

        assertThatAnAttemptFails("check-education");
        rehearsal.runChecks();

        assertThat(declaration)
                .isWaitingAt(FILL_IN)
                .hasNotPassed("education-unavailable")
                .variables()
                .containsEntry("educationOutcome", "MATCH");
    }

    @Test
    void goesBackToTheFormWithItsProblems() {
        ProcessInstance declaration = rehearsal.start();
        rehearsal.runChecks();
        when(rehearsal.check.complete(DECLARATION)).thenReturn(false, true);

        rehearsal.submit(FILL_IN);
        assertThat(declaration).isWaitingAt(FILL_IN).hasNotPassed(CORRECT);

        rehearsal.submit(FILL_IN);
        assertThat(declaration).isWaitingAt(DeclarationProcess.REVIEW);
    }

    @Test
    void checksAgainWhatTheApplicantChanged() {
        ProcessInstance declaration = rehearsal.start();
        rehearsal.runChecks();

        rehearsal.submit(FILL_IN, true);
        assertThat(declaration).isWaitingAt("check-social-security", "check-education");
        when(rehearsal.records.checkSocialSecurity(DECLARATION)).thenReturn("NOT_FOUND");
        rehearsal.runChecks();

        assertThat(declaration).isWaitingAt("validate-materials").variables().containsEntry("factsChanged", false);
        rehearsal.run("validate-materials");

        assertThat(declaration).isWaitingAt(DeclarationProcess.REVIEW);
        verify(rehearsal.records, times(2)).checkSocialSecurity(DECLARATION);
    }

    @Test
    void isMendedAndReviewedAgain() {
        ProcessInstance declaration = returned();
        verify(rehearsal.life).returned(DECLARATION, day(10), 0);
        assertThat(declaration)
                .isWaitingAt(CORRECT)
                .task()
                .isAssignedTo(APPLICANT)
                .hasName("修改申报");

        rehearsal.submit(CORRECT);
        assertThat(declaration).isWaitingAt(DeclarationProcess.REVIEW);

        rehearsal.decide("approved");
        rehearsal.run("issue-certificate");
        assertThat(declaration).isEnded().hasPassed("approved");
        verify(rehearsal.life, never()).rejected(any());
    }

    @Test
    void remindsAfterEveryReturn() {
        ProcessInstance declaration = returned();
        assertThatTimersAreDue(8, 10);
        rehearsal.run("correction-reminder-due");
        assertThat(declaration).isWaitingAt(CORRECT).hasPassed("reminded");
        verify(rehearsal.life).remindedToCorrect(DECLARATION);

        rehearsal.submit(CORRECT);
        when(rehearsal.deadlines.deadline(any())).thenReturn(day(30));
        rehearsal.decide("returned");

        assertThatTimersAreDue(28, 30);
        rehearsal.run("correction-reminder-due");
        assertThat(declaration).isWaitingAt(CORRECT);
        verify(rehearsal.life, times(2)).remindedToCorrect(DECLARATION);
        verify(rehearsal.life, times(2)).returned(eq(DECLARATION), any(), anyInt());
    }

    @Test
    void goesBackToTheCorrectionWithItsProblemsAndTimeToMendThem() {
        ProcessInstance declaration = returned();
        when(rehearsal.check.complete(DECLARATION)).thenReturn(false, true);
        when(rehearsal.deadlines.extended(day(10))).thenReturn(day(11));

        rehearsal.submit(CORRECT);

        assertThat(declaration).isWaitingAt(CORRECT);
        Assertions.assertThat(rehearsal.due("correction-deadline-passed")).isEqualTo(Date.from(day(11)));
        verify(rehearsal.life).extendCorrection(DECLARATION, day(11));

        rehearsal.submit(CORRECT);
        assertThat(declaration).isWaitingAt(DeclarationProcess.REVIEW);
    }

    @Test
    void lapsesWhenTheDeadlinePasses() {
        ProcessInstance declaration = returned();

        rehearsal.run("correction-deadline-passed");

        assertThat(declaration).isEnded().hasPassed("lapsed").hasNotPassed("reminded");
        verify(rehearsal.life).lapsed(DECLARATION);
    }

    @Test
    void isWithdrawnAndSubmittedAgain() {
        ProcessInstance declaration = inReview();

        withdraw(declaration);

        assertThat(declaration)
                .isWaitingAt(FILL_IN)
                .hasPassed("withdrawal-requested", "record-withdrawal")
                .variables()
                .containsEntry("submitted", false)
                .containsEntry("returned", false);
        verify(rehearsal.life).withdrawn(DECLARATION);
        Assertions.assertThat(rehearsal.task(ReviewProcess.REVIEW_STAGE)).isNull();

        rehearsal.submit(FILL_IN);
        assertThat(declaration).isWaitingAt(DeclarationProcess.REVIEW);
    }

    @Test
    void opensEverythingWhenWithdrawnAfterAReturn() {
        ProcessInstance declaration = returned();
        rehearsal.submit(CORRECT);
        withdraw(declaration);
        when(rehearsal.check.complete(DECLARATION)).thenReturn(false);

        rehearsal.submit(FILL_IN);

        assertThat(declaration).isWaitingAt(FILL_IN);
    }

    @Test
    void isDeletedWhileItIsFilledIn() {
        ProcessInstance declaration = rehearsal.start();
        rehearsal.runChecks();

        delete(declaration);

        assertThat(declaration)
                .isEnded()
                .hasPassed("deletion-requested", "delete-draft", "deleted")
                .hasNotPassed("validate-materials");
        verify(rehearsal.life).deleted(DECLARATION);
    }

    @Test
    void isNotDeletedWhileAnOfficeHasIt() {
        ProcessInstance declaration = inReview();

        assertThatExceptionOfType(MismatchingMessageCorrelationException.class).isThrownBy(() -> delete(declaration));
        assertThat(declaration).isWaitingAt(DeclarationProcess.REVIEW);
    }

    @Test
    void canBeWithdrawnOnlyDuringReview() {
        ProcessInstance declaration = returned();

        assertThatExceptionOfType(MismatchingMessageCorrelationException.class).isThrownBy(() -> withdraw(declaration));
    }

    @Test
    void carriesCodesAndOutcomesOnly() {
        ProcessInstance declaration = returned();

        assertThat(declaration)
                .variables()
                .containsOnlyKeys(
                        "declarationId",
                        "applicantId",
                        "business",
                        "level",
                        "series",
                        "specialty",
                        "division",
                        "divisionKind",
                        "city",
                        "department",
                        "departmentDivision",
                        "graduatedBefore2001",
                        "socialSecurityOutcome",
                        "educationOutcome",
                        "submitted",
                        "factsChanged",
                        "complete",
                        "returned",
                        "reviewOutcome",
                        "correctionDeadline",
                        "correctionReminderAt");
    }

    private ProcessInstance inReview() {
        ProcessInstance declaration = rehearsal.start();
        rehearsal.runChecks();
        rehearsal.submit(FILL_IN);
        return declaration;
    }

    private ProcessInstance returned() {
        ProcessInstance declaration = inReview();
        rehearsal.decide("returned");
        return declaration;
    }

    private static void delete(ProcessInstance declaration) {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(DeclarationProcess.DELETION_MESSAGE)
                .processInstanceId(declaration.getId())
                .correlate();
    }

    private static void withdraw(ProcessInstance declaration) {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(DeclarationProcess.WITHDRAWAL_MESSAGE)
                .processInstanceId(declaration.getId())
                .correlate();
    }

    private void assertThatThreeAttemptsFail(String check) {
        Stream.of(1, 2, 3).forEach(attempt -> assertThatAnAttemptFails(check));
    }

    private void assertThatAnAttemptFails(String check) {
        assertThatExceptionOfType(RecordUnavailableException.class).isThrownBy(() -> rehearsal.run(check));
    }

    private void assertThatTimersAreDue(int reminder, int deadline) {
        Assertions.assertThat(rehearsal.due("correction-reminder-due")).isEqualTo(Date.from(day(reminder)));
        Assertions.assertThat(rehearsal.due("correction-deadline-passed")).isEqualTo(Date.from(day(deadline)));
    }

    private void verifyRequired(String... slots) {
        verify(rehearsal.materialDetermination).remember(eq(DECLARATION), argThat(rows -> rows.stream()
                .map(MaterialRequirement::slot)
                .toList()
                .equals(Arrays.asList(slots))));
    }
}
