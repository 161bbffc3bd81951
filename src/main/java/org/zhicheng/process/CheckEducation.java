package org.zhicheng.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.RecordVerification;

/** {@code check-education} 核验学历信息 (X01–X05), and the hours of continuing education beside it (J01). */
@ProcessBean
class CheckEducation implements JavaDelegate {

    private final RecordVerification records;

    CheckEducation(RecordVerification records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                DeclarationProcess.EDUCATION_OUTCOME, RecordLookup.ask(execution, records::checkEducation));
        records.checkContinuingEducation(CaseStep.declarationId(execution));
    }
}
