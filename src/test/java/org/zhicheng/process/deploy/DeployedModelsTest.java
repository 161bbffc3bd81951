package org.zhicheng.process.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.process.ProcessParts;
import org.zhicheng.process.engine.ModelChanges;
import org.zhicheng.process.model.ShownForms;

/** Which version of a form a task shows. */
class DeployedModelsTest {

    private ProcessEngine engine;
    private RepositoryService repository;
    private DeployedModels models;

    @BeforeEach
    void start() {
        ModelChanges changes = new ModelChanges();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setCustomPostDeployers(List.of(changes));
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(changes.deletions()));
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        repository = engine.getRepositoryService();
        models = new DeployedModels(repository, configuration, null, new ShownForms(ProcessParts.messages()), changes);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void theNewestFormIsShownFromItsDeploymentOn() {
        diagram("letter", "latest");
        form("letter", "initial");
        org.zhicheng.task.UserTask task = started();
        assertThat(models.taskForm(task))
                .hasValueSatisfying(form -> assertThat(form).contains("initial"));

        String later = form("letter", "later");
        assertThat(models.taskForm(task))
                .hasValueSatisfying(form -> assertThat(form).contains("later"));
        assertThat(models.form("letter")).isEqualTo(models.taskForm(task));

        repository.deleteDeployment(later, true);
        assertThat(models.taskForm(task))
                .hasValueSatisfying(form -> assertThat(form).contains("initial"));
    }

    @Test
    void aFormThatTheCaseNamesIsTheCasesOwn() {
        diagram("${form}", "latest");
        form("one", "first");
        form("two", "second");

        assertThat(models.taskForm(started(Map.of("form", "one"))))
                .hasValueSatisfying(form -> assertThat(form).contains("first"));
        assertThat(models.taskForm(started(Map.of("form", "two"))))
                .hasValueSatisfying(form -> assertThat(form).contains("second"));
    }

    @Test
    void aTaskThatNamesNoFormHasNone() {
        repository
                .createDeployment()
                .addModelInstance(
                        "plain.bpmn",
                        Bpmn.createExecutableProcess("plain")
                                .startEvent()
                                .userTask("write")
                                .endEvent()
                                .done())
                .deploy();

        assertThat(models.taskForm(started())).isEmpty();
    }

    private void diagram(String form, String binding) {
        BpmnModelInstance diagram = Bpmn.createExecutableProcess("plain")
                .startEvent()
                .userTask("write")
                .endEvent()
                .done();
        ModelElementInstance task =
                diagram.getModelElementsByType(UserTask.class).iterator().next();
        task.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef", form);
        task.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding", binding);
        repository.createDeployment().addModelInstance("plain.bpmn", diagram).deploy();
    }

    private String form(String id, String words) {
        return repository
                .createDeployment()
                .addString(
                        id + ".form",
                        "{\"id\": \"%s\", \"components\": [{\"type\": \"text\", \"text\": \"%s\"}]}"
                                .formatted(id, words))
                .deploy()
                .getId();
    }

    private org.zhicheng.task.UserTask started() {
        return started(Map.of());
    }

    private org.zhicheng.task.UserTask started(Map<String, Object> variables) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("plain", variables)
                .getId();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        return new org.zhicheng.task.UserTask(
                task.getId(),
                "write",
                "",
                "plain",
                task.getProcessDefinitionId(),
                "",
                null,
                Set.of(),
                null,
                null,
                null);
    }
}
