package org.zhicheng.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.process.AccountRehearsal.ID;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import org.zhicheng.verification.ProviderAnswer.Status;
import org.zhicheng.verification.ProviderUnavailableException;

/** Every path of {@code real-person-verification.bpmn}. */
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
    void opensAnOrderAndWaitsThreeMinutes() {
        assertThat(scanning()).isWaitingAt("await-answer");

        verify(rehearsal.verification).openOrder(ID);
        Assertions.assertThat(rehearsal.job("code-expired").getDuedate())
                .asInstanceOf(InstanceOfAssertFactories.DATE)
                .isCloseTo(Instant.now().plus(Duration.ofMinutes(3)), 5_000);
    }

    @ParameterizedTest
    @CsvSource({"MATCH, verified", "MISMATCH, identity-mismatch", "FAILED, face-not-recognised"})
    void endsAsTheProviderAnswers(Status answer, String end) {
        ProcessInstance attempt = scanning();

        Assertions.assertThat(rehearsal.verificationFlow.answered(ID, answer)).isTrue();

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, end);
        verify(rehearsal.verification, answer == Status.MATCH ? times(1) : never())
                .recordVerified(ID);
    }

    @Test
    void anAnswerCountsOnce() {
        scanning();
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
        verify(rehearsal.verification, never()).openOrder(ID);
    }

    @Test
    void aProviderThatIsDownIsAskedThreeTimesAndBlamesNobody() {
        doThrow(new ProviderUnavailableException("down"))
                .when(rehearsal.verification)
                .openOrder(ID);
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
    void anAnswerOfTheLastSecondStillCounts() {
        when(rehearsal.verification.askOnceMore(ID)).thenReturn(Status.MATCH);
        ProcessInstance attempt = scanning();

        rehearsal.run("code-expired");
        rehearsal.run("ask-once-more");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "verified");
    }

    @Test
    void aCodeNobodyUsedExpires() {
        when(rehearsal.verification.askOnceMore(ID)).thenReturn(Status.WAITING);
        ProcessInstance attempt = scanning();

        rehearsal.run("code-expired");
        rehearsal.run("ask-once-more");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "code-unused");
    }

    @Test
    void aProviderThatFallsSilentBlamesNobody() {
        when(rehearsal.verification.askOnceMore(ID)).thenThrow(new ProviderUnavailableException("down"));
        ProcessInstance attempt = scanning();
        rehearsal.run("code-expired");

        for (int attemptNumber = 0; attemptNumber < 2; attemptNumber++) {
            Assertions.assertThatThrownBy(() -> rehearsal.run("ask-once-more")).hasMessageContaining("down");
        }
        rehearsal.run("ask-once-more");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "provider-silent");
    }

    @Test
    void aNewAttemptEndsTheOlderOne() {
        ProcessInstance attempt = scanning();

        Assertions.assertThat(rehearsal.verificationFlow.superseded(ID)).isTrue();

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "superseded");
    }

    @Test
    void theWindowOfTheOfficeVerifiesByHand() {
        ProcessInstance attempt = start("window", "office-320902");
        assertThat(attempt)
                .isWaitingAt("verify-at-window")
                .task()
                .hasCandidateGroup("office-320902")
                .isNotAssigned();

        decideAtWindow("verified");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).tellDecision(ID, true);
        verify(rehearsal.verification).recordVerified(ID);
        verify(rehearsal.verification).end(ID, "verified");
    }

    @Test
    void theWindowRefusesWithANotice() {
        ProcessInstance attempt = start("window", "office-320902");

        decideAtWindow("refused");

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).tellDecision(ID, false);
        verify(rehearsal.verification, never()).recordVerified(ID);
        verify(rehearsal.verification).end(ID, "window-refused");
    }

    @Test
    void theWindowIsNotNeededOnceAnotherWaySucceeded() {
        ProcessInstance attempt = start("window", "office-320902");

        rehearsal.verificationFlow.superseded(ID);

        assertThat(attempt).isEnded();
        verify(rehearsal.verification).end(ID, "window-superseded");
    }

    private ProcessInstance scanning() {
        ProcessInstance attempt = start("alipay", null);
        rehearsal.run("open-order");
        return attempt;
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

    private void decideAtWindow(String outcome) {
        ENGINE.getProcessEngine().getTaskService().complete(rehearsal.task().getId(), Map.of("windowOutcome", outcome));
    }
}
