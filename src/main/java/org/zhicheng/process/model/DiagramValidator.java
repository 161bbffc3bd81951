package org.zhicheng.process.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.engine.ProcessBeans;
import org.zhicheng.review.ReviewProcess;
import org.zhicheng.verification.VerificationProcess;

/**
 * Checks that one of our diagrams names only what exists: the variables of its expressions, the elements and messages
 * that Java uses by name, and the forms, tables and processes behind its elements. Diagrams with other keys are their
 * makers' own.
 */
@Component
class DiagramValidator {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![.\\w'\"])[A-Za-z_]\\w*");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    /** Attributes by which a diagram makes a variable of its own. */
    private static final List<String> MAKES =
            List.of("resultVariable", "elementVariable", "target", "name", "errorCodeVariable", "errorMessageVariable");

    /** Ids of elements and names of messages that Java uses. */
    private static final Set<String> ADDRESSES = Set.of(
            DeclarationProcess.FILL_IN_DECLARATION,
            DeclarationProcess.CORRECT_DECLARATION,
            DeclarationProcess.WITHDRAWAL_MESSAGE,
            ReviewProcess.REVIEW_STAGE,
            RegistrationProcess.COMPLETE_PROFILE,
            RegistrationProcess.CODE_CONFIRMED_MESSAGE,
            RegistrationProcess.CODE_REQUESTED_MESSAGE,
            RegistrationProcess.ALIPAY_AUTHORIZED_MESSAGE,
            VerificationProcess.ANSWERED_MESSAGE,
            VerificationProcess.SUPERSEDED_MESSAGE,
            VerificationProcess.SCANNED_MESSAGE);

    private static final Set<String> OF_THE_ENGINE = Set.of(
            "execution",
            "task",
            "now",
            "dateTime",
            "currentUser",
            "currentUserGroups",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof");

    private final Messages messages;
    private final ProcessBeans beans;
    private final BundledModels bundled;

    DiagramValidator(Messages messages, ApplicationContext context, BundledModels bundled) {
        this.messages = messages;
        this.beans = new ProcessBeans(context);
        this.bundled = bundled;
    }

    /**
     * @param exists whether a model of this kind (form, decision, process) with this key is deployed, or is in the
     *     same deployment
     * @param given the variables that forms make
     */
    List<String> problems(String file, String text, BiPredicate<String, String> exists, Set<String> given) {
        BpmnModelInstance diagram;
        try {
            diagram = read(text);
        } catch (ModelException e) {
            return List.of(); // the engine reports the place, and Modeler shows it
        }
        List<String> problems = new ArrayList<>();
        for (Process process : diagram.getModelElementsByType(Process.class)) {
            bundled.diagram(process.getId())
                    .map(model -> read(model.text()))
                    .ifPresent(own -> house(file, diagram, own, exists, given, problems));
        }
        return problems;
    }

    private static Set<String> delegates(DomElement element) {
        String delegate = attribute(element, "delegateExpression");
        return delegate == null
                ? Set.of()
                : BEAN.matcher(delegate).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private void house(
            String file,
            BpmnModelInstance diagram,
            BpmnModelInstance own,
            BiPredicate<String, String> exists,
            Set<String> given,
            List<String> problems) {
        Set<String> there = addresses(diagram);
        addresses(own).stream()
                .filter(ADDRESSES::contains)
                .filter(name -> !there.contains(name))
                .forEach(name -> problems.add(messages.say("model.no-element", file, name)));
        variables(file, diagram, own, given, problems);
        diagram.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> refer(file, task, "decision", task.getCamundaDecisionRef(), exists, problems));
        diagram.getModelElementsByType(CallActivity.class)
                .forEach(call -> refer(file, call, "process", call.getCalledElement(), exists, problems));
        diagram.getModelElementsByType(UserTask.class).forEach(task -> {
            refer(file, task, "form", task.getCamundaFormRef(), exists, problems);
            if (task.getCamundaFormRef() == null) {
                problems.add(messages.say("model.formless", file, called(task)));
            }
        });
        diagram.getModelElementsByType(Activity.class).stream()
                .filter(activity -> activity.getIncoming().isEmpty())
                .filter(activity -> !(activity instanceof SubProcess inner && inner.triggeredByEvent()))
                .filter(activity -> !activity.isForCompensation())
                .forEach(activity -> problems.add(messages.say("model.unreached", file, called(activity))));
    }

    private void variables(
            String file, BpmnModelInstance diagram, BpmnModelInstance own, Set<String> given, List<String> problems) {
        Set<String> known = new HashSet<>(given);
        known.addAll(OF_THE_ENGINE);
        known.addAll(names(own));
        TableContract.ALL.forEach(table -> table.facts().forEach(fact -> known.add(fact.name())));
        elements(diagram).forEach(element -> {
            known.addAll(delegates(element));
            MAKES.stream().map(attribute -> attribute(element, attribute)).forEach(known::add);
        });
        names(diagram).stream()
                .filter(name -> !known.contains(name) && !beans.containsKey(name))
                .forEach(name -> problems.add(messages.say("model.no-variable", file, name)));
    }

    private void refer(
            String file,
            FlowElement element,
            String kind,
            String key,
            BiPredicate<String, String> exists,
            List<String> problems) {
        if (key != null && !key.contains("{") && !exists.test(kind, key)) {
            problems.add(messages.say("model.no-" + kind, file, called(element), key));
        }
    }

    private static String called(FlowElement element) {
        return element.getName() == null ? element.getId() : element.getName();
    }

    /** Returns the ids of elements and the names of messages. */
    private static Set<String> addresses(BpmnModelInstance diagram) {
        Set<String> names = new HashSet<>();
        diagram.getModelElementsByType(FlowElement.class).forEach(element -> names.add(element.getId()));
        diagram.getModelElementsByType(Message.class).forEach(message -> names.add(message.getName()));
        return names;
    }

    /** Returns the names that its expressions use. */
    private static Set<String> names(BpmnModelInstance diagram) {
        return EXPRESSION
                .matcher(HtmlUtils.htmlUnescape(Bpmn.convertToString(diagram)))
                .results()
                .map(found -> LITERAL.matcher(found.group(1)).replaceAll("''"))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BpmnModelInstance read(String text) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<DomElement> elements(BpmnModelInstance diagram) {
        return below(diagram.getDocument().getRootElement());
    }

    private static Stream<DomElement> below(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(DiagramValidator::below));
    }

    private static String attribute(DomElement element, String name) {
        String own = element.getAttribute(name);
        return own == null ? element.getAttribute(BpmnModelConstants.CAMUNDA_NS, name) : own;
    }
}
