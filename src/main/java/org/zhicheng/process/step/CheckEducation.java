package org.zhicheng.process.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.ProcessBean;

/**
 * Checks the education, at {@code check-education} 核验学历信息 (X01–X05), and the hours of continuing education with it
 * (J01).
 */
@ProcessBean
public class CheckEducation implements JavaDelegate {

    private final RecordInquiry records;

    public CheckEducation(RecordInquiry records) {
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                DeclarationProcess.EDUCATION_OUTCOME, RecordLookup.ask(execution, records::checkEducation));
        records.checkContinuingEducation(CaseStep.declarationId(execution));
    }
}
