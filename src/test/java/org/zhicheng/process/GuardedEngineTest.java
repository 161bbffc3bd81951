package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.process.engine.NoClasses;
import org.zhicheng.process.engine.NoScripts;
import org.zhicheng.process.guard.GuardedExpressionManager;

/** What the engine does with models that lie in its database from before: nobody checked them when they were deployed. */
class GuardedEngineTest {

    private static ProcessEngine engine;

    /** The house's expressions, scripts and classes, and no check of what is deployed. */
    @BeforeAll
    static void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("guarded");
        configuration.setJdbcUrl("jdbc:h2:mem:guarded");
        configuration.setExpressionManager(new GuardedExpressionManager(ProcessParts.beans()));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime') == null}",
                "${''.class == null}",
                "${outcome.getClass() == null}",
                "${outcome['class'] == null}",
                "${execution.processEngineServices == null}",
                "${execution.getProcessEngineServices() == null}",
                "${dateTime().getClass() == null}",
                "#{true and ''.getClass() == null}",
                "${registerCase.toString() == 'x'}"
            })
    @Attack(Attack.Kind.EXPRESSIONS)
    void noConditionReachesReflection(String condition) {
        deploy("<exclusiveGateway id='g' default='d'/><sequenceFlow id='a' sourceRef='s' targetRef='g'/>"
                + "<sequenceFlow id='c' sourceRef='g' targetRef='e'><conditionExpression"
                + " xsi:type='tFormalExpression'><![CDATA[" + condition + "]]></conditionExpression></sequenceFlow>"
                + "<sequenceFlow id='d' sourceRef='g' targetRef='e'/>");

        assertThatThrownBy(this::run)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("is not evaluated");
    }

    @Test
    void plainConditionsAreEvaluated() {
        deploy("<exclusiveGateway id='g' default='d'/><sequenceFlow id='a' sourceRef='s' targetRef='g'/>"
                + "<sequenceFlow id='c' sourceRef='g' targetRef='u'><conditionExpression xsi:type='tFormalExpression'>"
                + "${outcome == 'approved' and execution.processBusinessKey == 'key'}</conditionExpression></sequenceFlow>"
                + "<userTask id='u' camunda:dueDate='${dateTime().plusDays(2).toDate()}'/>"
                + "<sequenceFlow id='d' sourceRef='g' targetRef='e'/>");
        run();

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("u")
                        .singleResult()
                        .getDueDate())
                .isAfter(HouseClock.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='t' scriptFormat='juel'><script>${''.getClass()}</script></scriptTask>",
                "<scriptTask id='t' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<scriptTask id='t' scriptFormat='feel'><script>1</script></scriptTask>",
                "<serviceTask id='t' camunda:class='org.zhicheng.process.GuardedEngineTest$Evil'/>",
                "<serviceTask id='t' camunda:expression=\"${''.getClass().forName('x')}\"/>",
                "<serviceTask id='t' camunda:delegateExpression='${dataSource}'/>",
                "<userTask id='t' name=\"${''.getClass()}\"/>",
                "<userTask id='t' camunda:candidateGroups=\"${''.getClass()}\"/>",
                "<task id='t'><extensionElements><camunda:executionListener event='start'"
                        + " class='org.zhicheng.process.GuardedEngineTest$Evil'/></extensionElements></task>"
            })
    @Attack(Attack.Kind.EXPRESSIONS)
    void nothingOfTheKindRuns(String task) {
        deploy(
                task
                        + "<sequenceFlow id='a' sourceRef='s' targetRef='t'/><sequenceFlow id='b' sourceRef='t' targetRef='e'/>");

        assertThatThrownBy(this::run).isInstanceOf(ProcessEngineException.class);
        assertThat(Evil.made).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "feel-scala"})
    @Attack(Attack.Kind.EXPRESSIONS)
    void noTableIsReadInAnotherLanguage(String language) {
        table("<outputEntry id='oe' expressionLanguage='" + language + "'><text>${''.getClass()}</text></outputEntry>");

        assertThatThrownBy(GuardedEngineTest::decide).isInstanceOf(RuntimeException.class);
    }

    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void noTableCallsJava() {
        table(
                "<outputEntry id='oe'><text>{ f: function(a) external { java: { class: \"java.lang.System\","
                        + " method signature: \"getProperty(java.lang.String)\" } }, g: f(\"user.name\") }.g</text></outputEntry>");

        assertThatThrownBy(GuardedEngineTest::decide).hasStackTraceContaining("External functions are disabled");
    }

    private void run() {
        engine.getRuntimeService().startProcessInstanceByKey("p", "key", Map.of("outcome", "approved"));
    }

    private static void decide() {
        engine.getDecisionService()
                .evaluateDecisionTableByKey("d", Variables.createVariables().putValue("a", "a"));
    }

    private static void deploy(String inside) {
        String text = """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>
                <process id='p' isExecutable='true'><startEvent id='s'/><endEvent id='e'/>
                """ + inside + "</process></definitions>";
        engine.getRepositoryService()
                .createDeployment()
                .addString("p.bpmn", text)
                .deploy();
    }

    private static void table(String output) {
        String text = """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='defs' name='defs' namespace='x'>
                <decision id='d' name='d'><decisionTable id='t' hitPolicy='FIRST'>
                <input id='i'><inputExpression id='x' typeRef='string'><text>a</text></inputExpression></input>
                <output id='o' name='o'/><rule id='r'><inputEntry id='ie'><text>"a"</text></inputEntry>
                """ + output + "</rule></decisionTable></decision></definitions>";
        engine.getRepositoryService()
                .createDeployment()
                .addString("d.dmn", text)
                .deploy();
    }

    /** Tells whether anybody made one. */
    public static class Evil {

        static boolean made;

        public Evil() {
            made = true;
        }
    }
}
