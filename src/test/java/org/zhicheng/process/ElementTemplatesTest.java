package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.verification.VerificationProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds Modeler's element templates against the steps: each step is in the menu, and the menu offers nothing that is not
 * there.
 */
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");
    private static final Path CODE = Path.of("src/main/java");

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern THROWN =
            Pattern.compile("(?:new BpmnError\\(|orError\\(\\s*execution,\\s*)(\\w+)\\.(\\w+)");
    private static final Map<String, Class<?>> CONSTANTS = Stream.of(
                    DeclarationProcess.class, RegistrationProcess.class, VerificationProcess.class)
            .collect(Collectors.toMap(Class::getSimpleName, constants -> constants));

    private final Map<String, Class<?>> beans = beans();
    private final List<JsonNode> templates = templates();

    @Test
    void everyDelegateAndExecutionListenerHasItsTemplate() {
        List<String> offered = templates.stream()
                .flatMap(template -> beansOf(template).stream())
                .toList();

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(beans.entrySet().stream()
                        .filter(bean -> !TaskListener.class.isAssignableFrom(bean.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Modeler's templates for this engine know no task listeners: the maker is told where to copy the task from. */
    @Test
    void theTemplateOfATaskSaysWhichTaskListenerItCannotBring() {
        Set<String> listeners = beans.entrySet().stream()
                .filter(bean -> TaskListener.class.isAssignableFrom(bean.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listeners).isNotEmpty().allSatisfy(listener -> assertThat(templates)
                .filteredOn(template -> elementOf(template).equals("bpmn:UserTask"))
                .anySatisfy(template ->
                        assertThat(template.path("description").asString()).contains(listener, "复制")));
    }

    @Test
    void delegatesAreServiceTasksAndListenersAreListeners() {
        assertThat(templates).allSatisfy(template -> {
            for (JsonNode property : template.path("properties")) {
                JsonNode binding = property.path("binding");
                String value = property.path("value").asString();
                if (binding.path("name").asString().equals("camunda:delegateExpression")) {
                    assertThat(elementOf(template)).isEqualTo("bpmn:ServiceTask");
                    assertThat(JavaDelegate.class).isAssignableFrom(beans.get(bean(value)));
                    assertThat(property.path("type").asString()).isEqualTo("Hidden");
                } else if (binding.path("type").asString().equals("camunda:executionListener")) {
                    assertThat(binding.path("implementationType").asString()).isEqualTo("delegateExpression");
                    assertThat(ExecutionListener.class).isAssignableFrom(beans.get(bean(value)));
                }
            }
        });
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(templates)
                .allSatisfy(template -> assertThat(template.path("properties").findValuesAsString("type"))
                        .doesNotContain("camunda:field", "camunda:property"));
        assertThat(beans.values()).allSatisfy(bean -> assertThat(bean.getDeclaredFields())
                .extracting(Field::getType)
                .doesNotContain((Class) Expression.class));
    }

    @Test
    void everyErrorThatAStepThrowsIsNamedByItsTemplate() throws IOException {
        Map<String, Set<String>> thrown = new TreeMap<>();
        for (Map.Entry<String, Class<?>> bean : beans.entrySet()) {
            Set<String> codes = errorsOf(bean.getValue());
            if (!codes.isEmpty()) {
                thrown.put(bean.getKey(), codes);
            }
        }

        assertThat(thrown)
                .containsKeys("checkEducation", "createAccount", "openVerificationOrder")
                .allSatisfy((bean, codes) -> assertThat(templates)
                        .filteredOn(template -> beansOf(template).contains(bean))
                        .singleElement()
                        .satisfies(template -> assertThat(
                                        template.path("description").asString())
                                .contains(codes)
                                .contains("错误边界事件")));
    }

    @Test
    void whatATemplateSetsIsThere() {
        assertThat(templates).allSatisfy(template -> {
            for (JsonNode property : template.path("properties")) {
                String value = property.path("value").asString();
                if (value.isEmpty()) {
                    continue;
                }
                switch (property.path("binding").path("name").asString()) {
                    case "camunda:formRef" ->
                        assertThat(Path.of("forms", value + ".form")).exists();
                    case "camunda:decisionRef" ->
                        assertThat(Path.of("processes", value + ".dmn")).exists();
                    case "calledElement" ->
                        assertThat(Path.of("processes", value + ".bpmn")).exists();
                    default -> {}
                }
            }
        });
    }

    /** Every user task of the house can be made from the menu, too. */
    @Test
    void everyFormOfATaskHasItsTemplate() throws IOException {
        Set<String> offered = new TreeSet<>();
        templates.forEach(template -> template.path("properties").forEach(property -> {
            if (property.path("binding").path("name").asString().equals("camunda:formRef") && property.has("value")) {
                offered.add(property.path("value").asString());
            }
        }));
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            assertThat(offered)
                    .isEqualTo(forms.map(form -> form.getFileName().toString().replace(".form", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Set<String> errorsOf(Class<?> step) throws IOException {
        Path file = CODE.resolve(step.getName().replace('.', '/') + ".java");
        String text = Files.readString(file);
        if (text.contains("RecordLookup.ask")) {
            text += Files.readString(file.resolveSibling("RecordLookup.java"));
        }
        return THROWN.matcher(text)
                .results()
                .map(found -> constant(found.group(1), found.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constant(String type, String name) {
        try {
            return (String) CONSTANTS.get(type).getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String elementOf(JsonNode template) {
        return template.path("elementType").path("value").asString();
    }

    /** The beans that a template puts to work. */
    private static List<String> beansOf(JsonNode template) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .filter(property -> property.path("binding")
                                .path("name")
                                .asString()
                                .equals("camunda:delegateExpression")
                        || property.path("binding").path("type").asString().equals("camunda:executionListener"))
                .map(property -> bean(property.path("value").asString()))
                .toList();
    }

    private static String bean(String expression) {
        var matcher = BEAN.matcher(expression);
        assertThat(matcher.matches()).as(expression).isTrue();
        return matcher.group(1);
    }

    private static List<JsonNode> templates() {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            List<JsonNode> templates = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                templates.add(JsonMapper.shared().readTree(Files.readString(file)));
            }
            assertThat(templates).isNotEmpty();
            return templates;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Class<?>> beans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        Map<String, Class<?>> beans = new TreeMap<>();
        for (BeanDefinition bean : scanner.findCandidateComponents(ElementTemplatesTest.class.getPackageName())) {
            beans.put(
                    AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                            (AnnotatedBeanDefinition) bean, new SimpleBeanDefinitionRegistry()),
                    type(bean.getBeanClassName()));
        }
        assertThat(beans).isNotEmpty();
        return beans;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
