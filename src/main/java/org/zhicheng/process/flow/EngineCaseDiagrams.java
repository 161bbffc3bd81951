package org.zhicheng.process.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.CaseDiagram;
import org.zhicheng.declaration.life.CaseDiagrams;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.CaseKeys;
import org.zhicheng.review.ReviewProcess;

/** Shows where a case is, in the diagrams that it was started with. */
@Component
class EngineCaseDiagrams implements CaseDiagrams {

    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final CaseKeys caseKeys;

    EngineCaseDiagrams(HistoryService historyService, RepositoryService repositoryService, CaseKeys caseKeys) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.caseKeys = caseKeys;
    }

    @Override
    public List<CaseDiagram> of(String declarationId) {
        List<HistoricProcessInstance> instances = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseKeys.of(declarationId))
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
        List<CaseDiagram> diagrams = new ArrayList<>();
        newest(instances, DeclarationProcess.KEY).map(this::diagram).ifPresent(diagrams::add);
        newest(instances, ReviewProcess.KEY).map(this::diagram).ifPresent(diagrams::add);
        return diagrams;
    }

    private static Optional<HistoricProcessInstance> newest(List<HistoricProcessInstance> instances, String key) {
        return instances.stream()
                .filter(instance -> key.equals(instance.getProcessDefinitionKey()))
                .reduce((older, newer) -> newer);
    }

    private CaseDiagram diagram(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> activities = historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        List<String> current = activities.stream()
                .filter(activity -> activity.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        List<String> done = activities.stream()
                .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !current.contains(id))
                .distinct()
                .toList();
        return new CaseDiagram(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                xml(instance.getProcessDefinitionId()),
                current,
                done);
    }

    private String xml(String processDefinitionId) {
        try (InputStream model = repositoryService.getProcessModel(processDefinitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
