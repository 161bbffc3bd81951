package org.zhicheng.process.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.process.engine.ServerAction;
import org.zhicheng.process.model.BundledModel;
import org.zhicheng.process.model.BundledModels;
import org.zhicheng.task.Models;

/** Lists the models that the engine uses, restores them and moves cases, for the page of process admins. */
@Component
class EngineModels implements Models {

    /** What Camunda Modeler calls itself when it deploys. */
    private static final String MODELER = "Camunda Modeler";

    private final ProcessEngineConfigurationImpl engine;
    private final DeployedModels deployed;
    private final BundledModels bundled;
    private final CaseMoves moves;
    private final ServerAction serverAction;
    private final AuditLog audit;
    private final Messages messages;

    EngineModels(
            ProcessEngineConfigurationImpl engine,
            DeployedModels deployed,
            BundledModels bundled,
            CaseMoves moves,
            ServerAction serverAction,
            AuditLog audit,
            Messages messages) {
        this.engine = engine;
        this.deployed = deployed;
        this.bundled = bundled;
        this.moves = moves;
        this.serverAction = serverAction;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public List<Model> list() {
        List<BundledModel> own = bundled.all().toList();
        return Stream.of(
                        diagrams().map(found -> model("diagram", found, own)),
                        tables().map(found -> model("table", found, own)),
                        deployed.forms().map(found -> model("form", found, own)))
                .flatMap(models -> models)
                .sorted(Comparator.comparing((Model model) -> !model.bundled())
                        .thenComparing(
                                model -> List.of("diagram", "table", "form").indexOf(model.kind()))
                        .thenComparing(Model::key))
                .toList();
    }

    @Override
    public Optional<Model> find(String kind, String key) {
        return list().stream()
                .filter(model -> model.kind().equals(kind) && model.key().equals(key))
                .findFirst();
    }

    @Override
    public void restore(String kind, String key, String accountId) {
        BundledModel own = bundled.all()
                .filter(model -> kind(model).equals(kind) && model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(messages.say("models.unknown")));
        serverAction.as(accountId, () -> repository()
                .createDeployment()
                .name("zhicheng")
                .source(ModelDeployer.SOURCE)
                .addString(own.fileName(), own.text())
                .deploy());
        audit.record(accountId, AuditKind.RESTORE_MODEL, "model", key, own.fileName());
    }

    @Override
    public Moved move(String key, String versionId, String declarationId, String accountId) {
        ProcessDefinition newest = diagrams()
                .filter(definition -> definition.getKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(messages.say("models.unknown")));
        boolean older = versions(key).anyMatch(version -> version.getId().equals(versionId))
                && !newest.getId().equals(versionId);
        if (!older) {
            throw new NotFoundException(messages.say("models.unknown"));
        }
        Moved moved = serverAction.as(accountId, () -> moves.move(versionId, newest.getId(), declarationId));
        if (moved.moved() == 0 && moved.kept().isEmpty()) {
            throw new NotFoundException(messages.say("models.no-case"));
        }
        audit.record(
                accountId,
                AuditKind.MOVE_CASES,
                "model",
                key,
                versionId + " → " + newest.getVersion() + ": " + moved.moved());
        return moved;
    }

    private Model model(String kind, ResourceDefinition found, List<BundledModel> own) {
        Optional<BundledModel> release = own.stream()
                .filter(model -> kind(model).equals(kind) && model.key().equals(found.getKey()))
                .findFirst();
        Deployment deployment = repository()
                .createDeploymentQuery()
                .deploymentId(found.getDeploymentId())
                .singleResult();
        String by = deployedBy(deployment);
        boolean original = release.filter(model -> model.text().equals(deployed.text(found)))
                .isPresent();
        return new Model(
                kind,
                found.getKey(),
                found instanceof CamundaFormDefinition || found.getName() == null ? found.getKey() : found.getName(),
                found.getVersion(),
                found.getResourceName(),
                deployment.getDeploymentTime().toInstant(),
                by,
                origin(deployment, by, original),
                release.isPresent(),
                original,
                kind.equals("diagram") ? running(found.getKey()) : List.of());
    }

    private List<Version> running(String key) {
        List<Version> running = new ArrayList<>();
        versions(key).forEach(version -> {
            long cases = runtime()
                    .createProcessInstanceQuery()
                    .processDefinitionId(version.getId())
                    .count();
            if (cases > 0) {
                running.add(new Version(version.getId(), version.getVersion(), cases));
            }
        });
        return running;
    }

    /** Anybody may write the name of our source into a deployment: what is not ours does not come from us. */
    private static Origin origin(Deployment deployment, String by, boolean original) {
        if (ModelDeployer.SOURCE.equals(deployment.getSource()) && (by == null || original)) {
            return by == null ? Origin.START : Origin.RESTORED;
        }
        return MODELER.equals(deployment.getSource()) ? Origin.MODELER : Origin.INTERFACE;
    }

    /** Returns the person who deployed it; null for what the server deployed with the release. */
    private String deployedBy(Deployment deployment) {
        return history()
                .createUserOperationLogQuery()
                .deploymentId(deployment.getId())
                .entityType(EntityTypes.DEPLOYMENT)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .orElse(null);
    }

    private Stream<ProcessDefinition> versions(String key) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream();
    }

    private Stream<ProcessDefinition> diagrams() {
        return repository().createProcessDefinitionQuery().latestVersion().list().stream();
    }

    private Stream<? extends ResourceDefinition> tables() {
        return repository().createDecisionDefinitionQuery().latestVersion().list().stream();
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    private HistoryService history() {
        return engine.getHistoryService();
    }

    private static String kind(BundledModel model) {
        if (model.isProcess()) {
            return "diagram";
        }
        return model.isDecision() ? "table" : "form";
    }
}
