package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** Requires the applicant's commitment letter, on the template, with a signature (T02). */
final class CommitmentLetter extends SignedLetter {

    CommitmentLetter(Messages messages) {
        super("T02", "commitment-letter", messages);
    }
}
