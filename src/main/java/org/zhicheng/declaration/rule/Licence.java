package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** Z01: specialties with licensed access need the licence. */
final class Licence extends MaterialUploaded {

    Licence(Messages messages) {
        super("Z01", messages);
    }
}
