package org.zhicheng.declaration.rule;

import org.zhicheng.form.Messages;

/** X02: who graduated since 2001 and was not found uploads the registration form. */
final class EducationRegistration extends RequiredMaterial {

    EducationRegistration(Messages messages) {
        super("X02", messages);
    }
}
