package org.zhicheng.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.account.AccountRehearsal.ID;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhicheng.account.AccountRehearsal;

/** Every path of {@code registration.bpmn}. */
@Deployment(resources = "processes/registration.bpmn")
class RegistrationPathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Rehearsal.engine("registration-paths"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private AccountRehearsal rehearsal;

    @BeforeEach
    void enter() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        rehearsal = new AccountRehearsal(ENGINE.getProcessEngine());
    }

    @Test
    void sendsACodeAndWaitsForIt() {
        assertThat(submitted()).isWaitingAt("await-code");

        verify(rehearsal.registration).sendCode(ID);
        Assertions.assertThat(rehearsal.job("code-expired").getDuedate())
                .asInstanceOf(InstanceOfAssertFactories.DATE)
                .isCloseTo(
                        rehearsal
                                .job("code-expired")
                                .getCreateTime()
                                .toInstant()
                                .plus(Duration.ofMinutes(5)),
                        5_000);
    }

    @Test
    void makesTheAccountWhenTheCodeIsRight() {
        ProcessInstance registration = submitted();

        Assertions.assertThat(rehearsal.registrationFlow.codeConfirmed(ID)).isTrue();

        assertThat(registration).isEnded().hasPassed("account-created");
        verify(rehearsal.registration).end(ID, "account-created");
    }

    @Test
    void makesNoSecondAccountForAnIdNumber() {
        when(rehearsal.registration.createAccount(ID)).thenReturn(false);
        ProcessInstance registration = submitted();

        rehearsal.registrationFlow.codeConfirmed(ID);

        assertThat(registration).isEnded().hasPassed("id-number-taken").hasNotPassed("account-created");
        verify(rehearsal.registration).end(ID, "id-number-registered");
    }

    @Test
    void sendsAnotherCodeWhileItWaits() {
        ProcessInstance registration = submitted();

        Assertions.assertThat(rehearsal.registrationFlow.codeRequested(ID)).isTrue();

        assertThat(registration).isWaitingAt("await-code");
        verify(rehearsal.registration, times(2)).sendCode(ID);
    }

    @Test
    void anExpiredCodeIsReplacedOnRequestOnly() {
        ProcessInstance registration = submitted();

        rehearsal.run("code-expired");

        assertThat(registration).isWaitingAt("await-new-code");
        Assertions.assertThat(rehearsal.registrationFlow.codeConfirmed(ID)).isFalse();
        Assertions.assertThat(rehearsal.registrationFlow.codeRequested(ID)).isTrue();
        assertThat(registration).isWaitingAt("await-code");
        verify(rehearsal.registration, times(2)).sendCode(ID);
    }

    @Test
    void forgetsSomebodyWhoDoesNotComeBack() {
        ProcessInstance registration = submitted();
        rehearsal.run("code-expired");
        Assertions.assertThat(rehearsal.job("registration-timeout").getDuedate())
                .as("half an hour after the code, as the privacy notice says")
                .asInstanceOf(InstanceOfAssertFactories.DATE)
                .isCloseTo(
                        rehearsal
                                .job("registration-timeout")
                                .getCreateTime()
                                .toInstant()
                                .plus(Duration.ofMinutes(25)),
                        5_000);

        rehearsal.run("registration-timeout");

        assertThat(registration).isEnded();
        verify(rehearsal.registration).end(ID, "registration-abandoned");
        Assertions.assertThat(rehearsal.registrationFlow.codeRequested(ID)).isFalse();
        verify(rehearsal.registration, never()).createAccount(ID);
    }

    @Test
    void asksPeopleWhoCameByAlipayForTheirProfile() {
        rehearsal.registrationFlow.alipayAuthorized(ID, "chen");

        verify(rehearsal.registration).createAlipayAccount(ID);
        ProcessInstance registration = ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID)
                .singleResult();
        assertThat(registration).isWaitingAt("complete-profile").task().isAssignedTo("chen");

        rehearsal.registrationFlow.profileCompleted("chen");

        assertThat(registration).isEnded();
        verify(rehearsal.registration).end(ID, "alipay-account-completed");
    }

    @Test
    void waitsAMonthForAProfileAndLeavesTheAccountAsItIs() {
        rehearsal.registrationFlow.alipayAuthorized(ID, "chen");
        ProcessInstance registration = ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID)
                .singleResult();
        Assertions.assertThat(rehearsal.job("profile-timeout").getDuedate())
                .asInstanceOf(InstanceOfAssertFactories.DATE)
                .isCloseTo(
                        rehearsal
                                .job("profile-timeout")
                                .getCreateTime()
                                .toInstant()
                                .plus(Duration.ofDays(30)),
                        5_000);

        rehearsal.run("profile-timeout");

        assertThat(registration).isEnded().hasNotPassed("alipay-account-completed");
        verify(rehearsal.registration).end(ID, "profile-incomplete");
        rehearsal.registrationFlow.profileCompleted("chen");
    }

    @Test
    void savingAProfileLaterCompletesNobodyElsesTask() {
        rehearsal.registrationFlow.alipayAuthorized(ID, "chen");

        rehearsal.registrationFlow.profileCompleted("lin");

        Assertions.assertThat(rehearsal.task().getAssignee()).isEqualTo("chen");
        rehearsal.registrationFlow.profileCompleted("chen");
    }

    private ProcessInstance submitted() {
        rehearsal.registrationFlow.submitted(ID);
        return ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID)
                .singleResult();
    }
}
