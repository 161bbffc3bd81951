package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** Requires the employer's consent, on the template, with its seal (T01). */
final class EmployerConsent extends SignedLetter {

    EmployerConsent(Messages messages) {
        super("T01", "employer-consent", messages);
    }
}
