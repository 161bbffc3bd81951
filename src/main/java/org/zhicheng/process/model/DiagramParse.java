package org.zhicheng.process.model;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;

/** Lets the engine read a diagram before it is deployed, and reports in Chinese what the engine does not understand. */
@Component
class DiagramParse {

    /** Frequent mistakes of makers of diagrams: a pattern of the engine's text, and the key of our message. */
    private static final List<Known> KNOWN = List.of(
            known("^cvc-", "schema"),
            known("Exclusive Gateway '([^']*)' has no outgoing", "no-way-out"),
            known("Exclusive Gateway '([^']*)' has outgoing sequence flow '([^']*)' without condition", "no-condition"),
            known("Exclusive Gateway '([^']*)' has (?:only one )?outgoing sequence flow \\(?'([^']*)'", "condition"),
            known("Invalid destination '([^']*)' of sequence flow '([^']*)'", "flow"),
            known("Invalid source '([^']*)' of sequence flow '([^']*)'", "flow"),
            known("One of the attributes 'class', 'delegateExpression'", "no-delegate"),
            known("must define a startEvent|No start event|multiple (?:none )?start events", "start"),
            known("Timer needs configuration", "timer"),
            known("messageRef", "message"),
            known("signalRef|signal with id", "signal"),
            known("errorRef|errorCode", "error"),
            known("Missing attribute 'calledElement'", "called"),
            known("loopCardinality", "loop"),
            known("conditional event|Conditional event", "conditional"),
            known("duplicate|multiple", "twice"),
            known("historyTimeToLive|History Time To Live", "period"));

    private final Messages messages;

    private record Known(Pattern words, String key) {}

    DiagramParse(Messages messages) {
        this.messages = messages;
    }

    List<String> problems(String file, byte[] content, DeploymentEntity deployment) {
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        try {
            new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(content))
                    .deployment(deployment)
                    .name(file)
                    .execute();
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem -> said(file, problem))
                    .distinct()
                    .toList();
        } catch (ProcessEngineException e) {
            return List.of(messages.say("model.parse", file, 0, explained(root(e))));
        }
    }

    private String said(String file, Problem problem) {
        String place = problem.getMainElementId() == null
                ? messages.say("model.parse", file, problem.getLine(), explained(problem.getMessage()))
                : messages.say(
                        "model.parse.element",
                        file,
                        problem.getLine(),
                        problem.getMainElementId(),
                        explained(problem.getMessage()));
        return place;
    }

    private String explained(String words) {
        for (Known known : KNOWN) {
            Matcher found = known.words().matcher(words);
            if (found.find()) {
                MatchResult named = found.toMatchResult();
                Object[] names = new Object[named.groupCount()];
                for (int group = 0; group < names.length; group++) {
                    names[group] = named.group(group + 1);
                }
                return messages.say("model.parse." + known.key(), names);
            }
        }
        return messages.say("model.parse.other", words);
    }

    private static String root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static Known known(String words, String key) {
        return new Known(Pattern.compile(words), key);
    }
}
