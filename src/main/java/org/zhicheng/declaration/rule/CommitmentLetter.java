package org.zhicheng.declaration.rule;

import org.zhicheng.form.Messages;

/** T02: the applicant's commitment letter, on the template. */
final class CommitmentLetter extends RequiredMaterial {

    CommitmentLetter(Messages messages) {
        super("T02", messages);
    }
}
