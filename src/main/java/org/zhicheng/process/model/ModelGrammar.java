package org.zhicheng.process.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model grammar lists every element and attribute that a diagram or a table may hold. Everything else is refused,
 * because a list of dangerous ones would never be complete. Keys are namespaces.
 *
 * @param open namespaces of the drawing, whose elements and attributes the engine does not run
 */
record ModelGrammar(Map<String, Set<String>> elements, Map<String, Set<String>> attributes, Set<String> open) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final List<String> DMN = List.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/");

    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0");

    private static final Set<String> DRAWINGS = Set.of("BPMNDiagram", "DMNDI");

    static final ModelGrammar DIAGRAM = new ModelGrammar(
            Map.of(BPMN, words("""
                            definitions documentation extensionElements collaboration participant messageFlow
                            process laneSet lane childLaneSet flowNodeRef category categoryValue group
                            startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent
                            task userTask serviceTask sendTask receiveTask manualTask businessRuleTask
                            callActivity subProcess transaction
                            exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
                            sequenceFlow incoming outgoing conditionExpression condition
                            message signal error escalation
                            messageEventDefinition signalEventDefinition errorEventDefinition
                            escalationEventDefinition timerEventDefinition terminateEventDefinition
                            compensateEventDefinition cancelEventDefinition linkEventDefinition
                            conditionalEventDefinition source target timeDate timeDuration timeCycle
                            multiInstanceLoopCharacteristics loopCardinality completionCondition
                            textAnnotation text association
                            dataObject dataObjectReference dataStore dataStoreReference dataState
                            dataInputAssociation dataOutputAssociation sourceRef targetRef property
                            """), CAMUNDA_BPMN, words("""
                            executionListener taskListener in out inputOutput inputParameter outputParameter
                            list value map entry properties property failedJobRetryTimeCycle
                            """)),
            Map.of(BPMN, words("""
                            id name targetNamespace exporter exporterVersion expressionLanguage typeLanguage
                            isExecutable isClosed processType processRef
                            sourceRef targetRef default attachedToRef cancelActivity isInterrupting parallelMultiple
                            messageRef signalRef errorRef escalationRef errorCode escalationCode
                            triggeredByEvent isForCompensation startQuantity completionQuantity
                            gatewayDirection eventGatewayType instantiate isSequential behavior
                            calledElement waitForCompletion activityRef associationDirection textFormat
                            categoryValueRef dataObjectRef dataStoreRef isCollection itemSubjectRef
                            capacity isUnlimited structureRef
                            """), CAMUNDA_BPMN, words("""
                            asyncBefore asyncAfter exclusive jobPriority historyTimeToLive isStartableInTasklist
                            versionTag candidateStarterGroups candidateStarterUsers initiator
                            formRef formRefBinding formRefVersion
                            assignee candidateUsers candidateGroups dueDate followUpDate priority
                            delegateExpression resultVariable
                            decisionRef decisionRefBinding decisionRefVersion decisionRefVersionTag mapDecisionResult
                            calledElementBinding calledElementVersion calledElementVersionTag
                            collection elementVariable errorCodeVariable errorMessageVariable
                            escalationCodeVariable errorMessage variableName variableEvents diagramRelationId
                            modelerTemplate modelerTemplateVersion
                            event id name key value source sourceExpression target variables businessKey local
                            """), XSI, Set.of("type")),
            DRAWING);

    static final ModelGrammar TABLE = table();

    /**
     * Returns whether the element is allowed. The engine reads names and ignores namespaces, so that an element of the
     * drawing may stand only within the drawing.
     */
    boolean knows(XmlElement element) {
        XmlElement parent = element.parent();
        if (open.contains(element.namespace())) {
            return parent != null
                    && (open.contains(parent.namespace())
                            || parent.parent() == null && DRAWINGS.contains(element.name()));
        }
        return elements.getOrDefault(element.namespace(), Set.of()).contains(element.name())
                && (parent == null || !open.contains(parent.namespace()));
    }

    /** Returns whether the attribute is allowed; one without a namespace belongs to the element's. */
    boolean knows(XmlElement element, XmlElement.XmlAttribute attribute) {
        String namespace = attribute.namespace().isEmpty() ? element.namespace() : attribute.namespace();
        return open.contains(namespace)
                || attributes.getOrDefault(namespace, Set.of()).contains(attribute.name());
    }

    private static ModelGrammar table() {
        Set<String> elements = words("""
                definitions description extensionElements decision decisionTable variable
                input inputExpression inputValues allowedValues text output outputValues rule inputEntry outputEntry
                annotation annotationEntry literalExpression
                informationRequirement requiredDecision requiredInput inputData
                authorityRequirement requiredAuthority knowledgeSource type
                textAnnotation association sourceRef targetRef
                """);
        Set<String> attributes = words("""
                id name label namespace exporter exporterVersion typeRef hitPolicy aggregation outputLabel
                preferredOrientation expressionLanguage typeLanguage href associationDirection textFormat
                """);
        Map<String, Set<String>> own = new HashMap<>();
        Map<String, Set<String>> said = new HashMap<>();
        DMN.forEach(version -> {
            own.put(version, elements);
            said.put(version, attributes);
        });
        said.put(CAMUNDA_DMN, words("historyTimeToLive versionTag inputVariable diagramRelationId"));
        return new ModelGrammar(Map.copyOf(own), Map.copyOf(said), DRAWING);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(new HashSet<>(List.of(text.strip().split("\\s+"))));
    }
}
