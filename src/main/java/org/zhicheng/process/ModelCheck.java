package org.zhicheng.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;
import org.zhicheng.form.Messages;

/**
 * The first of the deployers: what would stop people's cases is refused with the whole deployment, and what was in use
 * stays in use. What came with the release was held against the same checks when it was built.
 */
@Component
class ModelCheck implements Deployer {

    private static final int MOST = 20;

    private final TableCheck tables;
    private final DiagramCheck diagrams;
    private final FormCheck forms;
    private final Messages messages;

    ModelCheck(TableCheck tables, DiagramCheck diagrams, FormCheck forms, Messages messages) {
        this.tables = tables;
        this.diagrams = diagrams;
        this.forms = forms;
        this.messages = messages;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() || ModelDeployer.SOURCE.equals(deployment.getSource())) {
            return;
        }
        Map<String, String> files = new HashMap<>();
        for (ResourceEntity resource : deployment.getResources().values()) {
            files.put(resource.getName(), new String(resource.getBytes(), StandardCharsets.UTF_8));
        }
        List<String> problems = problems(files);
        if (!problems.isEmpty()) {
            throw new BadUserRequestException(messages.say("model.refused", said(problems)));
        }
    }

    private List<String> problems(Map<String, String> files) {
        List<String> problems = new ArrayList<>();
        Set<String> given = new HashSet<>();
        files.forEach((file, text) -> {
            if (file.endsWith(".form")) {
                problems.addAll(forms.problems(file, text));
                given.addAll(FormCheck.variables(text));
            } else if (file.endsWith(".dmn") || file.endsWith(".dmn11.xml")) {
                problems.addAll(
                        tables.problems(Context.getProcessEngineConfiguration().getDmnEngine(), file, text));
            }
        });
        files.forEach((file, text) -> {
            if (file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml")) {
                problems.addAll(diagrams.problems(
                        file, text, (kind, key) -> named(files, kind, key) || inUse(kind, key), given));
            }
        });
        return problems;
    }

    /** One deployment may bring a diagram and what it asks for. */
    private static boolean named(Map<String, String> files, String kind, String key) {
        String id = kind.equals("form") ? "\"id\"\\s*:\\s*\"" : "\\bid=\"";
        return files.values().stream().anyMatch(text -> Pattern.compile(id + Pattern.quote(key) + "\"")
                .matcher(text)
                .find());
    }

    private static boolean inUse(String kind, String key) {
        CommandContext context = Context.getCommandContext();
        return switch (kind) {
            case "form" -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null;
            case "decision" -> context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key) != null;
            default -> context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key) != null;
        };
    }

    private String said(List<String> problems) {
        String first = String.join("\n", problems.stream().limit(MOST).toList());
        return problems.size() > MOST ? first + "\n" + messages.say("model.more", problems.size() - MOST) : first;
    }
}
