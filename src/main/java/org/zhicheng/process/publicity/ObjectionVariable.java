package org.zhicheng.process.publicity;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Tells which objection a step is about: the id of its row, and nothing of what it says. */
final class ObjectionVariable {

    static final String ID = "objectionId";

    private ObjectionVariable() {}

    static String of(VariableScope scope) {
        return (String) scope.getVariable(ID);
    }
}
