package org.zhicheng.declaration.rule;

import org.zhicheng.form.Messages;

/** X04: who graduated before 2001 and was not found uploads the school record. */
final class SchoolRecord extends RequiredMaterial {

    SchoolRecord(Messages messages) {
        super("X04", messages);
    }
}
