package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** T02: the applicant's commitment letter, on the template, with a signature. */
final class CommitmentLetter extends SignedLetter {

    CommitmentLetter(Messages messages) {
        super("T02", "commitment-letter", messages);
    }
}
