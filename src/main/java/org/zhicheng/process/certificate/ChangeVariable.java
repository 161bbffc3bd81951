package org.zhicheng.process.certificate;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.zhicheng.certificate.change.ChangeFlow;

/** Tells which change a step is about: the id of its row, and nothing of what it says. */
final class ChangeVariable {

    private ChangeVariable() {}

    static String of(VariableScope scope) {
        return (String) scope.getVariable(ChangeFlow.CHANGE_ID);
    }
}
