package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.life.DeclarationStatus.APPROVED;
import static org.zhicheng.declaration.life.DeclarationStatus.CHECKING;
import static org.zhicheng.declaration.life.DeclarationStatus.DRAFT;
import static org.zhicheng.declaration.life.DeclarationStatus.LAPSED;
import static org.zhicheng.declaration.life.DeclarationStatus.PUBLICITY;
import static org.zhicheng.declaration.life.DeclarationStatus.REJECTED;
import static org.zhicheng.declaration.life.DeclarationStatus.RETURNED;
import static org.zhicheng.declaration.life.DeclarationStatus.WITHDRAWN;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.api.Test;
import org.springframework.context.expression.MapAccessor;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationStatus;

/** Holds {@link DeclarationStatus#may} against the diagrams: every way through them is walked. */
class StatusInDiagramsTest {

    private static final List<DeclarationStatus> REVIEWS = Arrays.stream(DeclarationStatus.values())
            .filter(DeclarationStatus::inReview)
            .toList();

    /** Marks a token that goes beside the one that waits. */
    private static final String BESIDE = "beside";

    private final Map<String, BpmnModelInstance> diagrams = new HashMap<>();
    private final Set<String> walked = new TreeSet<>();

    /** A case at an element, with the variables that conditions read. */
    private record Token(String element, DeclarationStatus status, Map<String, Object> variables) {

        Token at(FlowNode next) {
            return new Token(next.getId(), status, variables);
        }

        Token with(DeclarationStatus next, Map<String, Object> changed) {
            Map<String, Object> merged = new TreeMap<>(variables);
            merged.putAll(changed);
            return new Token(element, next, merged);
        }
    }

    @Test
    void aDeclarationGoesWhereTheDiagramsLeadItAndNowhereElse() {
        Map<String, Object> facts = new TreeMap<>(Map.of("submitted", false, "returned", false, "factsChanged", false));
        Collection<Token> ends =
                walk(DeclarationProcess.KEY, new Token("", CHECKING, facts)).ended();

        assertThat(ends)
                .extracting(token -> token.element() + " " + token.status())
                .contains("approved APPROVED", "rejected REJECTED", "lapsed LAPSED");
        assertThat(withGivenUp(walked)).containsExactlyElementsOf(allowed());
    }

    /** @param passed every token that came by */
    private record Way(BpmnModelInstance diagram, Set<Token> passed, Collection<Token> ended) {

        /** Between steps that are one transaction, a case is where a person is asked. */
        Stream<Token> waiting() {
            return passed.stream().filter(token -> diagram.getModelElementById(token.element()) instanceof UserTask);
        }
    }

    /** Every token that comes by, and those that end; one that a reminder started beside the others ends for itself. */
    private Way walk(String process, Token from) {
        BpmnModelInstance diagram = diagram(process);
        Set<Token> seen = new HashSet<>();
        Set<Token> ended = new HashSet<>();
        Deque<Token> open = new ArrayDeque<>();
        diagram.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .forEach(start -> open.add(from.at(start)));
        while (!open.isEmpty()) {
            Token token = open.remove();
            if (seen.add(token)) {
                FlowNode node = diagram.getModelElementById(token.element());
                if (node instanceof EndEvent && !token.variables().containsKey(BESIDE)) {
                    ended.add(token);
                }
                open.addAll(next(diagram, node, token));
            }
        }
        return new Way(diagram, seen, ended);
    }

    private List<Token> next(BpmnModelInstance diagram, FlowNode node, Token token) {
        Way inside = node instanceof CallActivity call ? walk(call.getCalledElement(), token) : null;
        Stream<Token> done = inside == null
                ? begun(node, token).flatMap(begun -> outcomes(node, begun))
                : inside.ended().stream().map(end -> end.at(node));
        Stream<Token> meanwhile =
                inside == null ? begun(node, token) : inside.waiting().map(waiting -> waiting.at(node));
        return Stream.concat(
                        done.flatMap(after -> onward(diagram, node, after)),
                        meanwhile.flatMap(during -> interrupted(diagram, node, during)))
                .toList();
    }

    private static Stream<Token> onward(BpmnModelInstance diagram, FlowNode node, Token token) {
        Stream<Token> linked = node instanceof IntermediateThrowEvent
                ? diagram.getModelElementsByType(IntermediateCatchEvent.class).stream()
                        .filter(to -> link(to).equals(link(node)))
                        .map(token::at)
                : Stream.empty();
        return Stream.concat(
                node.getOutgoing().stream().filter(flow -> holds(flow, token)).map(flow -> token.at(flow.getTarget())),
                linked);
    }

    private static Stream<Token> interrupted(BpmnModelInstance diagram, FlowNode node, Token token) {
        return node instanceof Activity
                ? diagram.getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(node))
                        .map(event -> event.cancelActivity()
                                ? token.at(event)
                                : token.with(token.status(), Map.of(BESIDE, true))
                                        .at(event))
                : Stream.empty();
    }

    private static String link(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class)
                .iterator()
                .next()
                .getName();
    }

    private static boolean holds(SequenceFlow flow, Token token) {
        if (flow.getConditionExpression() == null) {
            return true;
        }
        StandardEvaluationContext variables = new StandardEvaluationContext(token.variables());
        variables.addPropertyAccessor(new MapAccessor());
        String condition = flow.getConditionExpression().getTextContent().replaceAll("^\\$\\{|}$", "");
        return Boolean.TRUE.equals(
                new SpelExpressionParser().parseExpression(condition).getValue(variables));
    }

    /** What happens on the way into an element. */
    private Stream<Token> begun(FlowNode node, Token token) {
        boolean opens = node.getExtensionElements() != null
                && node
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream()
                        .anyMatch(listener -> "${openForFilling}".equals(listener.getCamundaDelegateExpression()));
        return opens && token.status() == CHECKING ? move(token, DRAFT, Map.of()) : Stream.of(token);
    }

    /** What the beans and forms of a diagram do to a case; what is not named here leaves it as it is. */
    private Stream<Token> outcomes(FlowNode node, Token token) {
        String does = node instanceof UserTask task
                ? task.getCamundaFormRef()
                : String.valueOf(node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "delegateExpression"));
        boolean returned = Boolean.TRUE.equals(token.variables().get("returned"));
        return switch (does) {
            case "fill-in-declaration" ->
                Stream.of(true, false)
                        .flatMap(changed -> move(token, CHECKING, Map.of("submitted", true, "factsChanged", changed)));
            case "review-declaration" ->
                Stream.of("approved", "rejected", "returned")
                        .flatMap(outcome -> stay(token, Map.of("reviewOutcome", outcome)));
            case "${validateMaterials}" ->
                Stream.concat(
                        stay(token, Map.of("complete", true)),
                        move(token, returned ? RETURNED : DRAFT, Map.of("complete", false)));
            case "${openReviewStage}" -> REVIEWS.stream().flatMap(review -> move(token, review, Map.of()));
            case "${closeReviewStage}" ->
                Stream.of(true, false).flatMap(more -> stay(token, Map.of("moreStages", more)));
            case "${recordWithdrawal}" -> move(token, WITHDRAWN, Map.of("submitted", false, "returned", false));
            case "${notifyReturned}" -> move(token, RETURNED, Map.of("returned", true));
            case "${beginPublicity}" ->
                Stream.concat(
                        stay(token, Map.of("publicityAsked", false, "publicityOutcome", "passed")),
                        move(token, PUBLICITY, Map.of("publicityAsked", true, "publicityOutcome", "passed")));
            case "${closePublicity}" ->
                Stream.of(true, false).flatMap(asked -> stay(token, Map.of("confirmationAsked", asked)));
            case "${refusePublished}" -> stay(token, Map.of("publicityOutcome", "refused"));
            case "${notifyApproved}" -> move(token, APPROVED, Map.of());
            case "${notifyRejected}" -> move(token, REJECTED, Map.of());
            case "${recordLapse}" -> move(token, LAPSED, Map.of());
            default -> Stream.of(token);
        };
    }

    private Stream<Token> stay(Token token, Map<String, Object> changed) {
        return Stream.of(token.with(token.status(), changed));
    }

    private Stream<Token> move(Token token, DeclarationStatus next, Map<String, Object> changed) {
        walked.add(token.status() + " → " + next);
        return Stream.of(token.with(next, changed));
    }

    /** Who gives up the account ends what no office has; no diagram draws that. */
    private static Set<String> withGivenUp(Set<String> walked) {
        Set<String> all = new TreeSet<>(walked);
        Arrays.stream(DeclarationStatus.values())
                .filter(status -> status.bucket() != DeclarationStatus.Bucket.DONE && !status.atOffice())
                .forEach(status -> all.add(status + " → " + LAPSED));
        return all;
    }

    private static Set<String> allowed() {
        Set<String> all = new TreeSet<>();
        for (DeclarationStatus from : DeclarationStatus.values()) {
            Arrays.stream(DeclarationStatus.values()).filter(from::may).forEach(next -> all.add(from + " → " + next));
        }
        return all;
    }

    private BpmnModelInstance diagram(String key) {
        return diagrams.computeIfAbsent(
                key, name -> Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/" + name + ".bpmn")));
    }
}
