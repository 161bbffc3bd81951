package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhicheng.process.Rehearsal.DECLARATION;
import static org.zhicheng.process.Rehearsal.day;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhicheng.Proves;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.publicity.PublicitySteps.Period;
import org.zhicheng.publicity.objection.ObjectionSteps.Opened;

/** Every path of {@code publicity.bpmn}. */
@Deployment(resources = "processes/publicity.bpmn")
class PublicityPathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    Rehearsal.engine("publicity-paths"))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private static final String OFFICE = "office-320902";
    private static final Instant END = day(9);

    private Rehearsal rehearsal;

    @BeforeEach
    void enter() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        rehearsal = new Rehearsal(ENGINE.getProcessEngine());
        when(rehearsal.publicity.begin(DECLARATION)).thenReturn(Optional.of(new Period(false, END)));
        when(rehearsal.publicity.period(DECLARATION)).thenReturn(new Period(true, END));
        when(rehearsal.publicity.close(DECLARATION)).thenReturn(Optional.empty());
        when(rehearsal.objections.open(DECLARATION))
                .thenReturn(new Opened("one", OFFICE, day(19)), new Opened("two", OFFICE, day(20)));
        when(rehearsal.objections.atTask(any(), any())).thenReturn("核查公示异议");
        when(rehearsal.publicity.taskName(DECLARATION)).thenReturn("确认公示结果");
    }

    @Test
    @Proves("AR03")
    void passesWhereTheTableWantsNoPublicity() {
        when(rehearsal.publicity.begin(DECLARATION)).thenReturn(Optional.empty());

        assertThat(started()).isEnded().hasPassed("publicity-waived");
        assertOutcome("passed");
    }

    @Test
    @Proves("CF01")
    void isConfirmedByTheTableOnceItIsOver() {
        ProcessInstance published = started();
        assertThat(published).isWaitingAt("publicity-ends");
        Assertions.assertThat(rehearsal.due("publicity-ends")).isEqualTo(Date.from(END));

        rehearsal.run("publicity-ends");

        assertThat(published).isEnded().hasPassed("publicity-confirmed").hasNotPassed("confirm-result");
        verify(rehearsal.publicity).close(DECLARATION);
        assertOutcome("passed");
    }

    @Test
    @Proves("CF01")
    void isConfirmedByTheOfficeThatMay() {
        when(rehearsal.publicity.close(DECLARATION)).thenReturn(Optional.of("office-320900"));
        ProcessInstance published = started();

        rehearsal.run("publicity-ends");

        assertThat(published)
                .isWaitingAt("confirm-result")
                .task()
                .hasCandidateGroup("office-320900")
                .hasName("确认公示结果");
        rehearsal.complete(PublicityProcess.CONFIRM_RESULT, Map.of());
        assertThat(published).isEnded().hasPassed("publicity-confirmed");
    }

    @Test
    @Proves("PB03")
    void waitsOnWhereItWasProlonged() {
        ProcessInstance published = started();
        when(rehearsal.publicity.period(DECLARATION)).thenReturn(new Period(false, day(12)), new Period(true, day(12)));

        rehearsal.run("publicity-ends");
        assertThat(published).isWaitingAt("publicity-ends");
        Assertions.assertThat(rehearsal.due("publicity-ends")).isEqualTo(Date.from(day(12)));

        rehearsal.run("publicity-ends");
        assertThat(published).isEnded();
    }

    @Test
    @Proves("PB05")
    void isNotConfirmedWhileAnObjectionIsOpen() {
        ProcessInstance published = started();
        rehearsal.object();
        assertThat(published)
                .isWaitingAt("publicity-ends", "judge-objection")
                .task("judge-objection")
                .hasCandidateGroup(OFFICE)
                .hasDueDate(Date.from(day(19)));

        rehearsal.run("publicity-ends");
        assertThat(published).isWaitingAt("judge-objection").hasNotPassed("close-publicity");

        judge("one", "dismissed");
        assertThat(published).isEnded().hasPassed("objection-dismissed", "publicity-confirmed");
        verify(rehearsal.objections).close("one");
        assertOutcome("passed");
    }

    @Test
    @Proves("PB05")
    void isExtendedWhereAnObjectionTakesLonger() {
        when(rehearsal.objections.extend("one")).thenReturn(day(30));
        ProcessInstance published = started();
        rehearsal.object();

        judge("one", "extended");

        assertThat(published).task("judge-objection").hasDueDate(Date.from(day(30)));
        verify(rehearsal.objections, never()).close(any());
        judge("one", "dismissed");
        assertThat(published).isWaitingAt("publicity-ends");
    }

    /** Each has its own outcome and its own term: one that is right ends all. */
    @Test
    void severalObjectionsAreJudgedBesideEachOther() {
        ProcessInstance published = started();
        rehearsal.object();
        rehearsal.object();
        Assertions.assertThat(tasks()).hasSize(2).extracting(Task::getDueDate).doesNotHaveDuplicates();

        judge("one", "dismissed");
        assertThat(published).isWaitingAt("publicity-ends", "judge-objection");
        judge("two", "upheld");

        assertThat(published).isEnded().hasPassed("objection-upheld", "publicity-refused");
        verify(rehearsal.publicity).refuse(DECLARATION);
        verify(rehearsal.objections).settleOthers(DECLARATION);
        assertOutcome("refused");
    }

    @Test
    void anObjectionAfterItsEndReachesNobody() {
        when(rehearsal.publicity.close(DECLARATION)).thenReturn(Optional.of(OFFICE));
        started();
        rehearsal.run("publicity-ends");

        assertThatExceptionOfType(MismatchingMessageCorrelationException.class).isThrownBy(rehearsal::object);
        verify(rehearsal.objections, never()).open(eq(DECLARATION));
    }

    private ProcessInstance started() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        PublicityProcess.KEY, Rehearsal.NUMBER, Map.of("declarationId", DECLARATION));
    }

    private void judge(String objection, String outcome) {
        TaskService service = ENGINE.getProcessEngine().getTaskService();
        Task task = tasks().stream()
                .filter(one -> objection.equals(service.getVariable(one.getId(), "objectionId")))
                .findFirst()
                .orElseThrow();
        service.complete(task.getId(), Map.of(PublicityProcess.OBJECTION_OUTCOME, outcome));
    }

    private List<Task> tasks() {
        return ENGINE.getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(PublicityProcess.JUDGE_OBJECTION)
                .list();
    }

    private void assertOutcome(String outcome) {
        Assertions.assertThat(ENGINE.getProcessEngine()
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName(DeclarationProcess.PUBLICITY_OUTCOME)
                        .list())
                .extracting(variable -> variable.getValue())
                .containsExactly(outcome);
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }
}
