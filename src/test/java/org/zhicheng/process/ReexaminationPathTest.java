package org.zhicheng.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
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
import org.zhicheng.Proves;
import org.zhicheng.reexamination.ReexaminationProcess;
import org.zhicheng.reexamination.ReexaminationSteps.Opened;

/** Every path of {@code re-examination.bpmn}. */
@Deployment(resources = "processes/re-examination.bpmn")
class ReexaminationPathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Rehearsal.engine("re-examination-paths"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private static final String OFFICE = "office-320900";
    private static final String ID = "re-examination";

    private Rehearsal rehearsal;

    @BeforeEach
    void enter() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        rehearsal = new Rehearsal(ENGINE.getProcessEngine());
        when(rehearsal.reexaminations.open(ID)).thenReturn(new Opened(OFFICE, day(30)));
        when(rehearsal.reexaminations.offered(eq(ID), any())).thenReturn("复查 32090220260001");
    }

    @Test
    @Proves("RV02")
    void anOfficeLooksAgainByADayAndLeavesItAsItIs() {
        ProcessInstance one = started();
        assertThat(one)
                .isWaitingAt(ReexaminationProcess.DECIDE)
                .task()
                .hasCandidateGroup(OFFICE)
                .hasName("复查 32090220260001")
                .hasDueDate(Date.from(day(30)));

        decide("upheld");

        assertThat(one).isEnded().hasPassed("uphold-result", "result-upheld");
        verify(rehearsal.reexaminations).uphold(ID);
    }

    @Test
    @Proves("RV02")
    void whatWasWrongIsCorrected() {
        ProcessInstance one = started();

        decide("corrected");

        assertThat(one).isEnded().hasPassed("correct-result", "result-corrected");
        verify(rehearsal.reexaminations).correct(ID);
    }

    @Test
    @Proves("RV02")
    void whatWasDecidedWronglyIsDeclaredAgain() {
        ProcessInstance one = started();

        decide("redo");

        assertThat(one).isEnded().hasPassed("redo-review", "review-redone");
        verify(rehearsal.reexaminations).redo(ID);
    }

    @Test
    void nothingElseComesOut() {
        started();
        Assertions.assertThatThrownBy(() -> decide("forged")).isNotNull();
        verify(rehearsal.reexaminations).open(ID);
        verify(rehearsal.reexaminations).offered(eq(ID), any());
        verifyNoMoreInteractions(rehearsal.reexaminations);
    }

    private static ProcessInstance started() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ReexaminationProcess.KEY,
                        Rehearsal.NUMBER,
                        Map.of("reexaminationId", ID, "declarationId", DECLARATION));
    }

    private void decide(String outcome) {
        rehearsal.complete(ReexaminationProcess.DECIDE, Map.of(ReexaminationProcess.OUTCOME, outcome));
    }
}
