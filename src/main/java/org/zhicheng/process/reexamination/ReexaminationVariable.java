package org.zhicheng.process.reexamination;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.zhicheng.reexamination.ReexaminationFlow;

/** Tells which re-examination a step is about: the id of its row, and nothing of what it says. */
final class ReexaminationVariable {

    private ReexaminationVariable() {}

    static String of(VariableScope scope) {
        return (String) scope.getVariable(ReexaminationFlow.REEXAMINATION_ID);
    }
}
