package org.zhicheng.process.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.life.DeclarationProcess;

/** Of two who decide at the same moment one finds the process ended: that is a conflict, and no fault of the system. */
class CaseStepTest {

    private final DelegateExecution execution = mock(DelegateExecution.class, RETURNS_DEEP_STUBS);

    @Test
    void aProcessThatEndedMeanwhileIsAConflict() {
        known(null, 0);
        assertThatThrownBy(() -> CaseStep.declarationId(execution)).isInstanceOf(OptimisticLockingException.class);
    }

    @Test
    void aProcessWithoutACaseIsNone() {
        known(null, 1);
        assertThat(CaseStep.declarationId(execution)).isNull();
    }

    @Test
    void aCaseIsToldByTheProcess() {
        known("one", 1);
        assertThat(CaseStep.declarationId(execution)).isEqualTo("one");
    }

    private void known(String declarationId, long running) {
        when(execution.getVariable(DeclarationProcess.DECLARATION_ID)).thenReturn(declarationId);
        when(execution.getProcessInstanceId()).thenReturn("instance");
        when(execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId("instance")
                        .count())
                .thenReturn(running);
    }
}
