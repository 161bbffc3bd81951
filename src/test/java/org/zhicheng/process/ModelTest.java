package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.certificate.change.CertificateProcess;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.publicity.PublicityProcess;
import org.zhicheng.reexamination.ReexaminationProcess;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.verification.VerificationProcess;

/** Holds what Java says of the models against the models, so that a rename in Modeler cannot pass unnoticed. */
class ModelTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(.*?)}");
    private static final Pattern VARIABLE = Pattern.compile("(?<![.\\w'])[A-Za-z]\\w*");
    /** Facts that no table of ours asks, and an admin's own may. */
    private static final Set<String> FOR_OWN_TABLES = Set.of("series");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BEAN = Pattern.compile("elegateExpression=\"\\$\\{(\\w+)}\"");

    private static final Pattern EXPORTED = Pattern.compile("(?m)^export const \\w+ = '([^']+)';");

    /** A page asks which process or task it has before it. */
    private static final Pattern ASKED_BY_NAME = Pattern.compile("(?:[pP]rocess(?:Key)?|\\bkey) *[!=]==? *'([^']+)'");

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeclarationProcess.class,
                ReviewProcess.class,
                PublicityProcess.class,
                CertificateProcess.class,
                ReexaminationProcess.class,
                RegistrationProcess.class,
                VerificationProcess.class
            })
    void javaNamesOnlyWhatTheDiagramKnows(Class<?> constants) {
        List<String> named = constantsOf(constants);

        assertThat(named).doesNotHaveDuplicates().isNotEmpty();
        Set<String> known = namesIn(diagram(keyOf(constants)));
        known.addAll(FOR_OWN_TABLES);
        assertThat(known).containsAll(named);
    }

    @Test
    void pagesNameOnlyWhatTheDiagramsKnow() throws IOException {
        Set<String> known = Stream.of(
                        DeclarationProcess.class,
                        ReviewProcess.class,
                        PublicityProcess.class,
                        PublicityProcess.class,
                        CertificateProcess.class,
                        ReexaminationProcess.class,
                        RegistrationProcess.class,
                        VerificationProcess.class)
                .flatMap(constants -> idsIn(diagram(keyOf(constants))).stream())
                .collect(Collectors.toSet());
        Map<Path, String> scripts = scripts();
        List<String> named = scripts.entrySet().stream()
                .filter(script -> script.getKey().endsWith("diagrams.js"))
                .flatMap(script -> EXPORTED.matcher(script.getValue()).results().map(found -> found.group(1)))
                .toList();

        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
        assertThat(scripts).as("names of diagrams lie in diagrams.js").allSatisfy((file, text) -> assertThat(
                        file.endsWith("diagrams.js")
                                || ASKED_BY_NAME
                                        .matcher(text)
                                        .results()
                                        .noneMatch(asked -> known.contains(asked.group(1))))
                .as(file.toString())
                .isTrue());
    }

    private static Map<Path, String> scripts() throws IOException {
        Map<Path, String> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/frontend/src"))) {
            for (Path file :
                    files.filter(one -> one.toString().matches(".*\\.jsx?")).toList()) {
                scripts.put(file, Files.readString(file));
            }
        }
        return scripts;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeclarationProcess.class,
                ReviewProcess.class,
                PublicityProcess.class,
                CertificateProcess.class,
                ReexaminationProcess.class,
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declaration",
                "review",
                "publicity",
                "certificate",
                "re-examination",
                "registration",
                "real-person-verification"
            })
    void whatDecidesAsksAndWhatMergesDoesNot(String key) {
        Collection<ExclusiveGateway> gateways = diagram(key).getModelElementsByType(ExclusiveGateway.class);

        assertThat(gateways).isNotEmpty().allSatisfy(gateway -> {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).endsWith("？");
                assertThat(gateway.getId()).doesNotStartWith("merge-");
            } else {
                assertThat(gateway.getName()).isNull();
                assertThat(gateway.getId()).startsWith("merge-");
                assertThat(gateway.isCamundaAsyncBefore() || gateway.isCamundaAsyncAfter())
                        .as("no case waits where ways merge, so the id may change")
                        .isFalse();
            }
        });
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
                            tuple("review", false, 3650, "1.1.0"),
                            tuple("publicity", false, 3650, "1.0.0"),
                            tuple("certificate", false, 3650, "1.0.0"),
                            tuple("re-examination", false, 3650, "1.0.0"),
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
                            "review-batch 3650",
                            "certificate-paper 3650",
                            "certificate-rules 3650",
                            "publicity-rules 3650",
                            "certificate-change-rules 3650",
                            "archive-rules 3650",
                            "re-examination-rules 3650",
                            "review-eligibility 3650");
        } finally {
            engine.close();
        }
    }

    /** All by which Java may address a diagram: its ids, messages and errors, and the variables that it reads. */
    private static Set<String> namesIn(BpmnModelInstance diagram) {
        Set<String> names = idsIn(diagram);
        diagram.getModelElementsByType(Message.class).forEach(message -> names.add(message.getName()));
        diagram.getModelElementsByType(Error.class).forEach(error -> names.add(error.getErrorCode()));
        diagram.getModelElementsByType(CamundaIn.class).forEach(in -> names.add(in.getCamundaSource()));
        diagram.getModelElementsByType(CamundaOut.class).forEach(out -> names.add(out.getCamundaTarget()));
        diagram.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> names.addAll(factsOf(task.getCamundaDecisionRef())));
        EXPRESSION
                .matcher(Bpmn.convertToString(diagram))
                .results()
                .flatMap(found -> VARIABLE.matcher(found.group(1)).results())
                .map(MatchResult::group)
                .forEach(names::add);
        return names;
    }

    private static Set<String> idsIn(BpmnModelInstance diagram) {
        Set<String> ids = new HashSet<>();
        diagram.getModelElementsByType(Process.class).forEach(process -> ids.add(process.getId()));
        diagram.getModelElementsByType(FlowElement.class).forEach(element -> ids.add(element.getId()));
        return ids;
    }

    /** What a table asks, and what it puts together to an answer. */
    private static Set<String> factsOf(String decision) {
        DmnModelInstance table = Dmn.readModelFromStream(model(decision + ".dmn"));
        return Stream.concat(
                        table.getModelElementsByType(InputExpression.class).stream()
                                .map(input -> input.getText().getTextContent()),
                        table.getModelElementsByType(OutputEntry.class).stream()
                                .map(output -> output.getText().getTextContent()))
                .flatMap(text ->
                        VARIABLE.matcher(TEXT.matcher(text).replaceAll("")).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
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
                .map(bean ->
                        AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, new SimpleBeanDefinitionRegistry()))
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
