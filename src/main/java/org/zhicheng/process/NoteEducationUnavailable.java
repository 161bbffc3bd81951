package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.RecordVerification;
import org.zhicheng.record.Outcome;

/** {@code note-education-unavailable} 记录学历暂不可查 (X05). */
@ProcessBean
class NoteEducationUnavailable implements JavaDelegate {

    private final RecordVerification records;

    NoteEducationUnavailable(RecordVerification records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.educationUnavailable(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.EDUCATION_OUTCOME, Outcome.UNAVAILABLE.name());
    }
}
