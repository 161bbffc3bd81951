package org.zhicheng.process.flow;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Ends processes whose matter is gone. Nobody's command: the listeners of a case that ends have nothing to say to
 * anybody.
 */
@Component
class EndedInstances {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    EndedInstances(RuntimeService runtimeService, HistoryService historyService) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    /** All that run under this key; what happened until then stays. */
    void end(String businessKey) {
        historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(this::end);
    }

    /** All under this key, and leaves nothing of them. */
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

    /** One that was called by another of them has ended with it. */
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
