package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;
import org.zhicheng.record.Outcome;

/** Notes that the education record could not be asked, at {@code note-education-unavailable} 记录学历暂不可查 (X05). */
@ProcessBean
public class NoteEducationUnavailable implements JavaDelegate {

    private final RecordInquiry records;

    public NoteEducationUnavailable(RecordInquiry records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        records.educationUnavailable(CaseStep.declarationId(execution));
        execution.setVariable(DeclarationProcess.EDUCATION_OUTCOME, Outcome.UNAVAILABLE.name());
    }
}
