package org.zhicheng.declaration.rule;

import org.zhicheng.form.Messages;

/** C02: who has no social security record uploads the proof. */
final class SocialSecurityProof extends RequiredMaterial {

    SocialSecurityProof(Messages messages) {
        super("C02", messages);
    }
}
