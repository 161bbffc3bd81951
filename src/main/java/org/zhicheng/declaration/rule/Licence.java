package org.zhicheng.declaration.rule;

import org.zhicheng.form.Messages;

/** Z01: specialties with licensed access need the licence. */
final class Licence extends RequiredMaterial {

    Licence(Messages messages) {
        super("Z01", messages);
    }
}
