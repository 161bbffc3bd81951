package org.zhicheng.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.process.Rehearsal.DECLARATION;
import static org.zhicheng.process.Rehearsal.day;

import java.util.Date;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.review.ReviewSteps.OpenStage;

/** Every path of {@code review.bpmn}. */
@Deployment(resources = "processes/review.bpmn")
class ReviewPathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Rehearsal.engine("review-paths"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Rehearsal rehearsal;

    @BeforeEach
    void enter() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        rehearsal = new Rehearsal(ENGINE.getProcessEngine());
    }

    @Test
    void waitsForTheOfficeOfItsStage() {
        assertThat(start())
                .isWaitingAt(ReviewProcess.REVIEW_STAGE)
                .task()
                .isNotAssigned()
                .hasCandidateGroup("office-320902")
                .hasDueDate(Date.from(day(5)))
                .hasName("审核申报 32090220260001");
    }

    @Test
    void approvesWhenItsLastStageApproves() {
        ProcessInstance review = start();

        rehearsal.decide("approved");

        assertThat(review).isEnded().hasPassed("review-approved");
        verify(rehearsal.steps).close(DECLARATION);
    }

    @Test
    void goesFromStageToStage() {
        when(rehearsal.steps.open(DECLARATION))
                .thenReturn(new OpenStage("office-320900-sports", day(5), day(4), day(8)))
                .thenReturn(new OpenStage("office-320902", day(10), day(9), day(13)))
                .thenReturn(new OpenStage("office-320900", day(15), day(14), day(18)));
        when(rehearsal.steps.close(DECLARATION)).thenReturn(true, true, false);
        ProcessInstance review = start();

        assertThat(review).task().hasCandidateGroup("office-320900-sports");
        rehearsal.decide("approved");
        assertThat(review).task().hasCandidateGroup("office-320902").hasDueDate(Date.from(day(10)));
        rehearsal.decide("approved");
        assertThat(review).task().hasCandidateGroup("office-320900");
        rehearsal.decide("approved");

        assertThat(review).isEnded().hasPassed("review-approved");
        verify(rehearsal.steps, times(3)).close(DECLARATION);
    }

    @Test
    void returnsFromAnyStage() {
        ProcessInstance review = start();

        rehearsal.decide("returned");

        assertThat(review).isEnded().hasPassed("review-returned");
        verify(rehearsal.steps, never()).close(DECLARATION);
    }

    @Test
    void rejectsFromAnyStage() {
        ProcessInstance review = start();

        rehearsal.decide("rejected");

        assertThat(review).isEnded().hasPassed("review-rejected");
        verify(rehearsal.steps, never()).close(DECLARATION);
    }

    @Test
    void remindsItsReviewersAndReportsAnOverdueStage() {
        ProcessInstance review = start();

        Assertions.assertThat(rehearsal.due("review-reminder-due")).isEqualTo(Date.from(day(4)));
        rehearsal.run("review-reminder-due");
        verify(rehearsal.reminders).remind(DECLARATION);
        verify(rehearsal.reminders, never()).escalate(DECLARATION);

        Assertions.assertThat(rehearsal.due("review-overdue")).isEqualTo(Date.from(day(5)));
        rehearsal.run("review-overdue");
        verify(rehearsal.reminders).escalate(DECLARATION);

        verify(rehearsal.reminders, never()).report(DECLARATION);
        Assertions.assertThat(rehearsal.due("review-report-due")).isEqualTo(Date.from(day(8)));
        rehearsal.run("review-report-due");
        verify(rehearsal.reminders).report(DECLARATION);

        assertThat(review)
                .isWaitingAt(ReviewProcess.REVIEW_STAGE)
                .hasPassed("reviewers-reminded", "review-escalated", "review-reported");
        rehearsal.decide("approved");
        assertThat(review).isEnded();
    }

    @Test
    void remindsInEveryStage() {
        when(rehearsal.steps.close(DECLARATION)).thenReturn(true);
        start();
        rehearsal.run("review-reminder-due");
        rehearsal.decide("approved");

        rehearsal.run("review-reminder-due");

        verify(rehearsal.reminders, times(2)).remind(DECLARATION);
    }

    private static ProcessInstance start() {
        return ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        ReviewProcess.KEY, DECLARATION, Map.of(DeclarationProcess.DECLARATION_ID, DECLARATION));
    }
}
