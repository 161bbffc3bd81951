package org.zhicheng.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.process.Rehearsal.DECLARATION;
import static org.zhicheng.process.Rehearsal.day;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
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
import org.zhicheng.certificate.change.CertificateProcess;
import org.zhicheng.certificate.change.ChangeSteps.Opened;

/** Every path of {@code certificate.bpmn}. */
@Deployment(resources = "processes/certificate.bpmn")
class CertificatePathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Rehearsal.engine("certificate-paths"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private static final String OFFICE = "office-320902";
    private static final Instant END = day(14);

    private Rehearsal rehearsal;

    @BeforeEach
    void enter() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        rehearsal = new Rehearsal(ENGINE.getProcessEngine());
        when(rehearsal.changes.open("change")).thenReturn(new Opened(OFFICE, END));
        when(rehearsal.changes.taskName("change")).thenReturn("核定撤销证书");
    }

    @Test
    @Proves("RK01")
    void nobodyDecidesBeforeTheHolderWasHeard() {
        ProcessInstance change = started();
        assertThat(change).isWaitingAt("await-statement");
        Assertions.assertThat(rehearsal.due("hearing-over")).isEqualTo(Date.from(END));

        rehearsal.say(change, CertificateProcess.STATEMENT_MESSAGE);

        assertThat(change)
                .isWaitingAt(CertificateProcess.DECIDE_CHANGE)
                .task()
                .hasCandidateGroup(OFFICE)
                .hasName("核定撤销证书");
        verify(rehearsal.changes, never()).carryOut(any());
        decide("accepted");
        assertThat(change).isEnded().hasPassed("carry-out-change", "change-made");
        verify(rehearsal.changes).carryOut("change");
    }

    @Test
    @Proves("RK01")
    void whoSaysNothingIsDecidedOnOnceTheTimeIsOver() {
        ProcessInstance change = started();

        rehearsal.run("hearing-over");

        assertThat(change).isWaitingAt(CertificateProcess.DECIDE_CHANGE);
        Assertions.assertThatExceptionOfType(MismatchingMessageCorrelationException.class)
                .as("a statement after its time")
                .isThrownBy(() -> rehearsal.say(change, CertificateProcess.STATEMENT_MESSAGE));
        decide("dismissed");
        assertThat(change).isEnded().hasPassed("dismiss-change", "change-dismissed");
        verify(rehearsal.changes).dismiss("change");
        verify(rehearsal.changes, never()).carryOut(any());
    }

    @Test
    @Proves("RK05")
    void aRevocationIsTakenBackWithoutHearing() {
        when(rehearsal.changes.open("change")).thenReturn(new Opened(OFFICE, null));

        ProcessInstance change = started();

        assertThat(change).isWaitingAt(CertificateProcess.DECIDE_CHANGE).hasNotPassed("await-statement");
        decide("accepted");
        assertThat(change).isEnded().hasPassed("change-made");
    }

    @Test
    @Proves("CF09")
    void nobodyIsHeardBeforeAWrongLetterIsCorrectedOrNot() {
        when(rehearsal.changes.open("change")).thenReturn(new Opened(OFFICE, null));

        ProcessInstance change = started();
        decide("dismissed");

        assertThat(change).isEnded().hasPassed("change-dismissed").hasNotPassed("await-statement");
        verify(rehearsal.changes).dismiss("change");
    }

    private ProcessInstance started() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        CertificateProcess.KEY,
                        Rehearsal.NUMBER,
                        Map.of("changeId", "change", "declarationId", DECLARATION));
    }

    private void decide(String outcome) {
        rehearsal.complete(CertificateProcess.DECIDE_CHANGE, Map.of(CertificateProcess.CHANGE_OUTCOME, outcome));
    }
}
