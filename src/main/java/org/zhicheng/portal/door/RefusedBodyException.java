package org.zhicheng.portal.door;

import java.io.IOException;
import java.io.Serial;

/** Says that the body is not read on, and that the answer was given already. */
class RefusedBodyException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedBodyException(Refusal refusal) {
        super("The body was refused: " + refusal);
    }
}
