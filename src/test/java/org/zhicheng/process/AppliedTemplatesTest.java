package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Applies each element template as Modeler does and compares what comes of it with our own diagrams: a step from the menu
 * is the step that we drew. Only what templates of this engine cannot bring is missing: task listeners and the times of
 * retries.
 */
class AppliedTemplatesTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Steps of processes that others make: no diagram of ours has them. */
    private static final String OWN = "own-";

    /** What a step says: its attributes, the process it calls, and its execution listeners. */
    private record Step(Map<String, String> attributes, Set<String> listeners) {}

    @TestFactory
    Stream<DynamicTest> aStepFromTheMenuIsTheStepThatWeDrew() throws Exception {
        List<Element> drawn = new ArrayList<>();
        for (File diagram : files("processes", ".bpmn")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            elements(factory.newDocumentBuilder().parse(diagram).getDocumentElement(), drawn);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (File file : files("processes/.camunda/element-templates", ".json")) {
            JsonNode template = JsonMapper.shared().readTree(file);
            if (!file.getName().startsWith(OWN)) {
                tests.add(DynamicTest.dynamicTest(file.getName(), () -> assertThat(drawn)
                        .filteredOn(element -> ("bpmn:" + element.getLocalName())
                                .equalsIgnoreCase(
                                        template.at("/elementType/value").asString()))
                        .extracting(AppliedTemplatesTest::drawn)
                        .contains(applied(template))));
            }
        }
        return tests.stream();
    }

    private static Step applied(JsonNode template) {
        Step step = new Step(new TreeMap<>(), new TreeSet<>());
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            String name = binding.path("name").asString();
            String value = property.path("value").asString();
            if (binding.path("type").asString().equals("camunda:executionListener")) {
                step.listeners().add(binding.path("event").asString() + " " + value);
            } else if (binding.path("type").asString().equals("property")
                    && !name.equals("name")
                    && !value.isEmpty()
                    && !value.equals("false")) {
                step.attributes().put(name.replace("camunda:", ""), value);
            }
        }
        return step;
    }

    private static Step drawn(Element element) {
        Step step = new Step(new TreeMap<>(), new TreeSet<>());
        for (int place = 0; place < element.getAttributes().getLength(); place++) {
            Node attribute = element.getAttributes().item(place);
            // from which template a step was made says nothing about what it does
            if (CAMUNDA.equals(attribute.getNamespaceURI())
                            && !attribute.getLocalName().startsWith("modelerTemplate")
                    || attribute.getNodeName().equals("calledElement")) {
                step.attributes().put(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        children(element, "extensionElements")
                .flatMap(extensions -> children(extensions, "executionListener"))
                .forEach(listener -> step.listeners()
                        .add(listener.getAttribute("event") + " " + listener.getAttribute("delegateExpression")));
        return step;
    }

    private static void elements(Element element, List<Element> all) {
        all.add(element);
        children(element, null).forEach(child -> elements(child, all));
    }

    /** @param name null for all */
    private static Stream<Element> children(Element element, String name) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> name == null || child.getLocalName().equals(name));
    }

    private static List<File> files(String folder, String ending) {
        return Stream.of(new File(folder).listFiles((where, name) -> name.endsWith(ending)))
                .sorted(Comparator.comparing(File::getName))
                .toList();
    }
}
