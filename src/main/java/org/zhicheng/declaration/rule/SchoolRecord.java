package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** Requires the school record of an applicant who graduated before 2001 and was not found (X04). */
final class SchoolRecord extends MaterialUploaded {

    SchoolRecord(Messages messages) {
        super("X04", messages);
    }
}
