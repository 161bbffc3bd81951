package org.zhicheng.process.model;

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
import org.zhicheng.problem.Messages;

/**
 * Checks models as the first of the deployers. A model that is more than data is refused, whoever deploys it and
 * whenever the engine reads it, even from its database. A model that would stop people's cases is refused with its
 * whole deployment, and the version in use stays in use. The models of the release were checked in the same way when it
 * was built.
 */
@Component
public class ModelValidator implements Deployer {

    private static final int MOST = 20;

    /** Older deployments brought a picture beside a diagram, which is never run. */
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpg|gif|svg)");

    private final ModelCode code;
    private final DiagramParse parse;
    private final BundledModels bundled;
    private final TableValidator tables;
    private final DiagramValidator diagrams;
    private final FormModelValidator forms;
    private final Messages messages;

    ModelValidator(
            ModelCode code,
            DiagramParse parse,
            BundledModels bundled,
            TableValidator tables,
            DiagramValidator diagrams,
            FormModelValidator forms,
            Messages messages) {
        this.code = code;
        this.parse = parse;
        this.bundled = bundled;
        this.tables = tables;
        this.diagrams = diagrams;
        this.forms = forms;
        this.messages = messages;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() && Departure.isFrom(deployment.getId())) {
            return;
        }
        List<ResourceEntity> resources = deployment.getResources().values().stream()
                .filter(resource -> deployment.isNew()
                        || !PICTURE.matcher(resource.getName()).matches())
                .toList();
        refuse(resources.stream()
                .flatMap(resource -> code.problems(resource.getName(), resource.getBytes()).stream())
                .toList());
        if (!deployment.isNew()) {
            return;
        }
        Map<String, String> files = new HashMap<>();
        for (ResourceEntity resource : resources) {
            files.put(resource.getName(), new String(resource.getBytes(), StandardCharsets.UTF_8));
        }
        if (bundled.all().map(BundledModel::text).toList().containsAll(files.values())) {
            return;
        }
        refuse(resources.stream()
                .filter(resource -> ModelCode.diagram(resource.getName()))
                .flatMap(resource -> parse.problems(resource.getName(), resource.getBytes(), deployment).stream())
                .toList());
        refuse(problems(files));
    }

    private void refuse(List<String> problems) {
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
                given.addAll(FormModelValidator.variables(text));
            } else if (ModelCode.table(file)) {
                problems.addAll(
                        tables.problems(Context.getProcessEngineConfiguration().getDmnEngine(), file, text));
            }
        });
        files.forEach((file, text) -> {
            if (ModelCode.diagram(file)) {
                problems.addAll(diagrams.problems(
                        file, text, (kind, key) -> named(files, kind, key) || inUse(kind, key), given));
            }
        });
        return problems;
    }

    /** Returns whether the same deployment brings the model that a diagram asks for. */
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
