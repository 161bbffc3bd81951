package org.zhicheng.declaration.rule;

import org.zhicheng.problem.Messages;

/** Requires the licence for specialties with licensed access (Z01). */
final class Licence extends MaterialUploaded {

    Licence(Messages messages) {
        super("Z01", messages);
    }
}
