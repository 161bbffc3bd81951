package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** X04: who graduated before 2001 and was not found uploads the school record. */
final class SchoolRecord extends MaterialUploaded {

    SchoolRecord(Messages messages) {
        super("X04", messages);
    }
}
