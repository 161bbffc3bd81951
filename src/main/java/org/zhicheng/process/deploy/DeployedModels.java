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
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.process.engine.ModelChanges;
import org.zhicheng.process.model.BundledModel;
import org.zhicheng.process.model.ShownForms;
import org.zhicheng.sql.KeptValues;
import org.zhicheng.task.UserTask;

/** Finds the version of a model that the engine uses now, and where it came from. */
@Component
public class DeployedModels {

    private final RepositoryService repositoryService;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final ShownForms shown;
    /** Texts of forms by the id of their version. */
    private final Map<String, String> read = new ConcurrentHashMap<>();
    /** Texts of forms as they were deployed last, by the id of the form. */
    private final KeptValues<String, Optional<String>> newest;
    /** Ids of forms by the step that names them: a version of a diagram never changes. */
    private final Map<NamingStep, Optional<String>> named = new ConcurrentHashMap<>();

    /** @param source the source of the deployment; null where its maker named none */
    record InUse(String source, String text) {}

    /** @param task the id of a task in this version of a diagram; null where its start is meant */
    private record NamingStep(String version, String task) {}

    DeployedModels(
            RepositoryService repositoryService,
            ProcessEngineConfigurationImpl engine,
            JdbcClient jdbc,
            ShownForms shown,
            ModelChanges changes) {
        this.repositoryService = repositoryService;
        this.engine = engine;
        this.jdbc = jdbc;
        this.shown = shown;
        this.newest = new KeptValues<>(changes.committed(), this::newestForm);
    }

    Optional<InUse> latest(BundledModel model) {
        return Optional.ofNullable(definition(model)).map(this::inUse);
    }

    /**
     * Returns the newest form with this id, as it is shown: what was deployed on this server counts from that moment on,
     * and what was deployed on another a second later at most.
     */
    public Optional<String> form(String formId) {
        return newest.get(formId);
    }

    /** Returns the form of a task, as it is shown; empty where it has none. */
    public Optional<String> taskForm(UserTask task) {
        Optional<String> form = named(task.processVersion(), task.key());
        return form.isPresent()
                ? form(form.get())
                : shown(() -> engine.getFormService().getDeployedTaskForm(task.id()));
    }

    /** Returns the form that starts the process, as it is shown; empty where it has none. */
    public Optional<String> startForm(String definitionId) {
        Optional<String> form = named(definitionId, null);
        return form.isPresent()
                ? form(form.get())
                : shown(() -> engine.getFormService().getDeployedStartForm(definitionId));
    }

    private Optional<String> newestForm(String formId) {
        return Optional.ofNullable(formDefinition(formId))
                .map(form -> read.computeIfAbsent(
                        form.getId(), id -> shown.of(inUse(form).text())));
    }

    private Optional<String> named(String version, String task) {
        return version == null
                ? Optional.empty()
                : named.computeIfAbsent(new NamingStep(version, task), step -> engine.getCommandExecutorTxRequired()
                        .execute(context -> formOf(step)));
    }

    /** Returns the id of the form whose newest version is shown there; empty where the diagram says it in another way. */
    private Optional<String> formOf(NamingStep step) {
        ProcessDefinitionEntity diagram = engine.getDeploymentCache().findDeployedProcessDefinitionById(step.version());
        FormDefinition form = step.task() == null
                ? diagram.getStartFormDefinition()
                : diagram.getTaskDefinitions().get(step.task()).getFormDefinition();
        boolean newestByName = form != null
                && form.getFormKey() == null
                && form.getCamundaFormDefinitionKey() != null
                && form.getCamundaFormDefinitionKey().isLiteralText()
                && DefaultFormHandler.FORM_REF_BINDING_LATEST.equals(form.getCamundaFormDefinitionBinding());
        return newestByName ? Optional.of(form.getCamundaFormDefinitionKey().getExpressionText()) : Optional.empty();
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
