package org.zhicheng.process.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.process.model.BundledModel;
import org.zhicheng.process.model.ShownForms;

/** Finds the version of a model that the engine uses now, and where it came from. */
@Component
public class DeployedModels {

    private final RepositoryService repositoryService;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final ShownForms shown;
    /** Texts of forms by the id of their version. */
    private final Map<String, String> read = new ConcurrentHashMap<>();

    /** @param source the source of the deployment; null where its maker named none */
    record InUse(String source, String text) {}

    DeployedModels(
            RepositoryService repositoryService,
            ProcessEngineConfigurationImpl engine,
            JdbcClient jdbc,
            ShownForms shown) {
        this.repositoryService = repositoryService;
        this.engine = engine;
        this.jdbc = jdbc;
        this.shown = shown;
    }

    Optional<InUse> latest(BundledModel model) {
        return Optional.ofNullable(definition(model)).map(this::inUse);
    }

    /** Returns the newest form with this id, as it is shown. */
    public Optional<String> form(String formId) {
        return Optional.ofNullable(formDefinition(formId))
                .map(this::inUse)
                .map(InUse::text)
                .map(shown::of);
    }

    /** Returns the form of a task, as it is shown; empty where it has none. */
    public Optional<String> taskForm(String taskId) {
        Optional<CamundaFormDefinition> form =
                engine.getCommandExecutorTxRequired().execute(context -> formOf(taskId, context));
        return form.isPresent()
                ? form.map(this::read)
                : shown(() -> engine.getFormService().getDeployedTaskForm(taskId));
    }

    /** Returns the form that a task names; empty where it names one in another way, or none. */
    private static Optional<CamundaFormDefinition> formOf(String taskId, CommandContext context) {
        TaskFormData form = new GetTaskFormCmd(taskId).execute(context);
        CamundaFormRef named = form.getCamundaFormRef();
        return form.getFormKey() != null || named == null || named.getKey() == null
                ? Optional.empty()
                : Optional.ofNullable(new GetCamundaFormDefinitionCmd(named, form.getDeploymentId()).execute(context));
    }

    /** Reads a form once: a deployed form never changes, and every request about a task needs it. */
    private String read(CamundaFormDefinition form) {
        return read.computeIfAbsent(form.getId(), id -> shown.of(inUse(form).text()));
    }

    /** Returns the form that starts the process, as it is shown; empty where it has none. */
    public Optional<String> startForm(String definitionId) {
        return shown(() -> engine.getFormService().getDeployedStartForm(definitionId));
    }

    private Optional<String> shown(Supplier<InputStream> read) {
        try (InputStream form = read.get()) {
            return Optional.of(shown.of(new String(form.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (BadUserRequestException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the newest version of each form; the engine's own interface does not list them. */
    Stream<CamundaFormDefinition> forms() {
        List<String> keys = jdbc.sql("select distinct key_ from act_re_camformdef where tenant_id_ is null")
                .query(String.class)
                .list();
        return keys.stream().map(this::formDefinition);
    }

    String text(ResourceDefinition definition) {
        return inUse(definition).text();
    }

    private CamundaFormDefinition formDefinition(String formId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId));
    }

    private ResourceDefinition definition(BundledModel model) {
        if (model.isProcess()) {
            return repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model.key())
                    .latestVersion()
                    .singleResult();
        }
        if (model.isDecision()) {
            return repositoryService
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(model.key())
                    .latestVersion()
                    .singleResult();
        }
        return formDefinition(model.key());
    }

    private InUse inUse(ResourceDefinition definition) {
        Deployment deployment = repositoryService
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        try (InputStream resource =
                repositoryService.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return new InUse(deployment.getSource(), new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
