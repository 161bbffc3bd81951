package org.zhicheng.process.step;

import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.process.engine.OutsideCall;

/** Asks an outside record about a declaration. */
final class RecordLookup {

    private RecordLookup() {}

    static String ask(DelegateExecution execution, UnaryOperator<String> lookup) {
        String declarationId = CaseStep.declarationId(execution);
        return OutsideCall.orError(execution, DeclarationProcess.RECORD_UNAVAILABLE, () -> lookup.apply(declarationId));
    }
}
