package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** C02: who has no social security record uploads the proof. */
final class SocialSecurityProof extends MaterialUploaded {

    SocialSecurityProof(Messages messages) {
        super("C02", messages);
    }
}
