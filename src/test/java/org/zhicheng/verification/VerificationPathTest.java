package org.zhicheng.verification;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.account.AccountRehearsal.ID;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.account.AccountRehearsal;
import org.zhicheng.process.Rehearsal;
import org.zhicheng.verification.provider.ProviderAnswer.Status;
import org.zhicheng.verification.provider.ProviderUnavailableException;

/** Walks every path of {@code real-person-verification.bpmn}. */
@Deployment(resources = "processes/real-person-verification.bpmn")
class VerificationPathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Rehearsal.engine("verification-paths"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private AccountRehearsal rehearsal;

    @BeforeEach
    void enter() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        rehearsal = new AccountRehearsal(ENGINE.getProcessEngine());
    }

    @Test
    void opensAnOrderAndWaitsThreeMinutesForAPhone() {
        assertThat(shown()).isWaitingAt("await-scan");

        verify(rehearsal.orders).open(ID);
        assertThreeMinutesLeft("code-expired");
    }

    @Test
    void whoeverScansInTheLastSecondHasThreeMinutesForTheFace() {
        ProcessInstance attempt = shown();

        Assertions.assertThat(rehearsal.verificationFlow.scanned(ID)).isTrue();

        assertThat(attempt).isWaitingAt("await-answer");
        assertThreeMinutesLeft("answer-overdue");
    }

    @ParameterizedTest
    @CsvSource({"MATCH, verified", "MISMATCH, identity-mismatch", "FAILED, face-not-recognised"})
    void endsAsTheProviderAnswers(Status answer, String end) {
        ProcessInstance attempt = scanned();

        Assertions.assertThat(rehearsal.verificationFlow.answered(ID, answer)).isTrue();

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, end);
        verify(rehearsal.verification, answer == Status.MATCH ? times(1) : never())
                .recordVerified(ID);
    }

    @Test
    void anAnswerCountsOnce() {
        scanned();
        rehearsal.verificationFlow.answered(ID, Status.FAILED);

        Assertions.assertThat(rehearsal.verificationFlow.answered(ID, Status.MATCH))
                .isFalse();

        verify(rehearsal.verification, never()).recordVerified(ID);
    }

    @Test
    void fiveFailuresADayAreEnough() {
        when(rehearsal.verification.mayTry(ID)).thenReturn(false);

        start("alipay", null);

        verify(rehearsal.verification).end(ID, "too-many-failures");
        verify(rehearsal.orders, never()).open(ID);
    }

    @Test
    void aProviderThatIsDownIsAskedThreeTimesAndBlamesNobody() {
        doThrow(new ProviderUnavailableException("down")).when(rehearsal.orders).open(ID);
        ProcessInstance attempt = start("smart-hrss", null);

        for (int left = 3; left > 1; left--) {
            Assertions.assertThat(rehearsal.job("open-order").getRetries()).isEqualTo(left);
            Assertions.assertThatThrownBy(() -> rehearsal.run("open-order")).hasMessageContaining("down");
        }
        rehearsal.run("open-order");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "provider-unavailable");
    }

    @Test
    void anOrderIsAboutNobodyElse() {
        when(rehearsal.orders.open(ID)).thenReturn(false);
        ProcessInstance attempt = start("alipay", null);

        rehearsal.run("open-order");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "identity-outdated");
    }

    @Test
    void aFaceThatProvesAnotherIdentityIsNotRecorded() {
        when(rehearsal.verification.recordVerified(ID)).thenReturn(false);
        ProcessInstance attempt = scanned();

        rehearsal.verificationFlow.answered(ID, Status.MATCH);

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "identity-changed");
        verify(rehearsal.verification, never()).end(ID, "verified");
    }

    @Test
    void anAnswerOfTheLastSecondStillCounts() {
        when(rehearsal.orders.askOnceMore(ID)).thenReturn(Status.MATCH);
        ProcessInstance attempt = scanned();

        rehearsal.run("answer-overdue");
        rehearsal.run("ask-once-more");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "verified");
    }

    @Test
    void aCodeNobodyScannedExpiresWithoutAskingAnybody() {
        ProcessInstance attempt = shown();

        rehearsal.run("code-expired");

        assertThat(attempt).isEnded();
        verify(rehearsal.orders, never()).askOnceMore(ID);
        verify(rehearsal.verification).end(ID, "code-unused");
        Assertions.assertThat(rehearsal.verificationFlow.scanned(ID))
                .as("too late")
                .isFalse();
    }

    @Test
    void whoeverShowsNoFaceMayTryAgain() {
        when(rehearsal.orders.askOnceMore(ID)).thenReturn(Status.WAITING);
        ProcessInstance attempt = scanned();

        rehearsal.run("answer-overdue");
        rehearsal.run("ask-once-more");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "no-answer");
    }

    @Test
    void aProviderThatFallsSilentBlamesNobody() {
        when(rehearsal.orders.askOnceMore(ID)).thenThrow(new ProviderUnavailableException("down"));
        ProcessInstance attempt = scanned();
        rehearsal.run("answer-overdue");

        for (int attemptNumber = 0; attemptNumber < 2; attemptNumber++) {
            Assertions.assertThatThrownBy(() -> rehearsal.run("ask-once-more")).hasMessageContaining("down");
        }
        rehearsal.run("ask-once-more");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "provider-silent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-order", "await-scan", "await-answer", "ask-once-more", "verify-at-window"})
    void aNewAttemptEndsTheOlderOneWhereverItStands(String place) {
        ProcessInstance attempt = standingAt(place);

        Assertions.assertThat(rehearsal.verificationFlow.superseded(ID)).isTrue();

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "superseded");
        Assertions.assertThat(rehearsal.verificationFlow.superseded(ID))
                .as("once only")
                .isFalse();
    }

    @Test
    void theCounterOfTheOfficeVerifiesByHand() {
        ProcessInstance attempt = start("window", "office-320902");
        assertThat(attempt)
                .isWaitingAt("verify-at-window")
                .task()
                .hasCandidateGroup("office-320902")
                .isNotAssigned();

        decideAtCounter("verified");

        assertThat(attempt).isEnded();
        verify(rehearsal.news).tellDecision(ID, true);
        verify(rehearsal.verification).recordVerified(ID);
        verify(rehearsal.verification).end(ID, "verified");
    }

    @Test
    void theCounterRefusesWithANotice() {
        ProcessInstance attempt = start("window", "office-320902");

        decideAtCounter("refused");

        assertThat(attempt).isEnded();
        verify(rehearsal.news).tellDecision(ID, false);
        verify(rehearsal.verification, never()).recordVerified(ID);
        verify(rehearsal.verification).end(ID, "window-refused");
    }

    private ProcessInstance standingAt(String place) {
        if (place.equals("verify-at-window")) {
            return start("window", "office-320902");
        }
        ProcessInstance attempt = start("alipay", null);
        List<Runnable> steps = List.of(
                () -> rehearsal.run("open-order"),
                () -> rehearsal.verificationFlow.scanned(ID),
                () -> rehearsal.run("answer-overdue"));
        steps.subList(
                        0,
                        List.of("open-order", "await-scan", "await-answer", "ask-once-more")
                                .indexOf(place))
                .forEach(Runnable::run);
        return attempt;
    }

    private ProcessInstance shown() {
        ProcessInstance attempt = start("alipay", null);
        rehearsal.run("open-order");
        return attempt;
    }

    private ProcessInstance scanned() {
        ProcessInstance attempt = shown();
        rehearsal.verificationFlow.scanned(ID);
        return attempt;
    }

    private void assertThreeMinutesLeft(String timer) {
        Assertions.assertThat(rehearsal.job(timer).getDuedate())
                .asInstanceOf(InstanceOfAssertFactories.DATE)
                .isCloseTo(rehearsal.job(timer).getCreateTime().toInstant().plus(Duration.ofMinutes(3)), 5_000);
    }

    private ProcessInstance start(String channel, String office) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("channel", channel);
        facts.put("office", office);
        rehearsal.verificationFlow.start(ID, facts);
        return ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID)
                .singleResult();
    }

    private void decideAtCounter(String outcome) {
        ENGINE.getProcessEngine().getTaskService().complete(rehearsal.task().getId(), Map.of("windowOutcome", outcome));
    }
}
