package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** Requires the proof of an applicant without a social security record (C02). */
final class SocialSecurityProof extends MaterialUploaded {

    SocialSecurityProof(Messages messages) {
        super("C02", messages);
    }
}
