package org.zhicheng.process.flow;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Ends processes whose declaration or person is gone. Listeners are skipped, because there is nobody left to tell. */
@Component
class EndedInstances {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    EndedInstances(RuntimeService runtimeService, HistoryService historyService) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    /** Ends all processes that run under this key, and keeps their history. */
    void end(String businessKey) {
        historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(this::end);
    }

    /** Ends all processes under this key, and deletes their history. */
    void discard(String businessKey) {
        historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> {
                    end(instance);
                    historyService.deleteHistoricProcessInstance(instance.getId());
                });
    }

    /** Ends a process unless it has ended already with the one that called it. */
    private void end(HistoricProcessInstance instance) {
        if (running(instance)) {
            runtimeService.deleteProcessInstance(instance.getId(), "given up", true);
        }
    }

    private boolean running(HistoricProcessInstance instance) {
        return instance.getEndTime() == null
                && runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(instance.getId())
                                .count()
                        > 0;
    }
}
