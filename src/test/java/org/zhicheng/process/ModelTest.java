package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.process.vocabulary.DeclarationProcess;
import org.zhicheng.process.vocabulary.RegistrationProcess;
import org.zhicheng.process.vocabulary.ReviewProcess;
import org.zhicheng.process.vocabulary.VerificationProcess;

/** Holds what Java says of the models against the models, so that a rename in Modeler cannot pass unnoticed. */
class ModelTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(.*?)}");
    private static final Pattern VARIABLE = Pattern.compile("(?<![.\\w'])[A-Za-z]\\w*");
    private static final Pattern BEAN = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeclarationProcess.class,
                ReviewProcess.class,
                RegistrationProcess.class,
                VerificationProcess.class
            })
    void javaNamesOnlyWhatTheDiagramKnows(Class<?> constants) {
        List<String> named = constantsOf(constants);

        assertThat(named).doesNotHaveDuplicates().isNotEmpty();
        assertThat(namesIn(diagram(keyOf(constants)))).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeclarationProcess.class,
                ReviewProcess.class,
                RegistrationProcess.class,
                VerificationProcess.class
            })
    void everyBeanOfADiagramIsThere(Class<?> constants) {
        Set<String> beans = BEAN.matcher(Bpmn.convertToString(diagram(keyOf(constants))))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(beans).isNotEmpty();
        assertThat(processBeans()).containsAll(beans);
    }

    @Test
    void everyModelCanBeDeployedAsItIs() throws IOException {
        ProcessEngine engine = Rehearsal.engine("models").buildProcessEngine();
        try {
            deployEverything(engine);

            assertThat(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .list())
                    .extracting(
                            ProcessDefinition::getKey,
                            ProcessDefinition::isStartableInTasklist,
                            ProcessDefinition::getHistoryTimeToLive,
                            ProcessDefinition::getVersionTag)
                    .containsExactlyInAnyOrder(
                            tuple("declaration", true, 3650, "1.0.0"),
                            tuple("review", false, 3650, "1.0.0"),
                            tuple("registration", false, 3650, "1.0.0"),
                            tuple("real-person-verification", false, 3650, "1.0.0"));
            assertThat(engine.getRepositoryService()
                            .createDecisionDefinitionQuery()
                            .list())
                    .extracting(decision -> decision.getKey() + " " + decision.getHistoryTimeToLive())
                    .containsExactlyInAnyOrder(
                            "material-requirements 3650",
                            "review-routing 3650",
                            "eligibility 3650",
                            "exam-only 3650",
                            "review-eligibility 3650");
        } finally {
            engine.close();
        }
    }

    /** All by which Java may address a diagram: its ids, messages and errors, and the variables that it reads. */
    private static Set<String> namesIn(BpmnModelInstance diagram) {
        Set<String> names = new HashSet<>();
        diagram.getModelElementsByType(Process.class).forEach(process -> names.add(process.getId()));
        diagram.getModelElementsByType(FlowElement.class).forEach(element -> names.add(element.getId()));
        diagram.getModelElementsByType(Message.class).forEach(message -> names.add(message.getName()));
        diagram.getModelElementsByType(Error.class).forEach(error -> names.add(error.getErrorCode()));
        diagram.getModelElementsByType(CamundaIn.class).forEach(in -> names.add(in.getCamundaSource()));
        diagram.getModelElementsByType(CamundaOut.class).forEach(out -> names.add(out.getCamundaTarget()));
        diagram.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> names.addAll(inputsOf(task.getCamundaDecisionRef())));
        EXPRESSION
                .matcher(Bpmn.convertToString(diagram))
                .results()
                .flatMap(found -> VARIABLE.matcher(found.group(1)).results())
                .map(MatchResult::group)
                .forEach(names::add);
        return names;
    }

    private static List<String> inputsOf(String decision) {
        return Dmn.readModelFromStream(model(decision + ".dmn")).getModelElementsByType(InputExpression.class).stream()
                .map(input -> input.getText().getTextContent())
                .toList();
    }

    private static BpmnModelInstance diagram(String key) {
        return Bpmn.readModelFromStream(model(key + ".bpmn"));
    }

    private static InputStream model(String file) {
        return ModelTest.class.getResourceAsStream("/processes/" + file);
    }

    private static String keyOf(Class<?> constants) {
        return constantsOf(constants).get(0);
    }

    /** The first one is the key. */
    private static List<String> constantsOf(Class<?> constants) {
        return Arrays.stream(constants.getDeclaredFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static Set<String> processBeans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        return scanner.findCandidateComponents(ModelTest.class.getPackageName()).stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .map(ClassUtils::getShortNameAsProperty)
                .collect(Collectors.toSet());
    }

    private static void deployEverything(ProcessEngine engine) throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String models : List.of("classpath:processes/*", "classpath:forms/*")) {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources(models)) {
                deployment.addInputStream(model.getFilename(), model.getInputStream());
            }
        }
        deployment.deploy();
    }
}
