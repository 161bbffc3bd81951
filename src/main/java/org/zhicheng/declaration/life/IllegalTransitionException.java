package org.zhicheng.declaration.life;

import org.zhicheng.problem.ConflictException;

/** Says that a declaration was to get a status that may not follow its present one. Nothing was changed. */
public class IllegalTransitionException extends ConflictException {

    IllegalTransitionException(String message) {
        super(message);
    }
}
