package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** T01: the employer's consent, on the template, with its seal. */
final class EmployerConsent extends SignedLetter {

    EmployerConsent(Messages messages) {
        super("T01", "employer-consent", messages);
    }
}
