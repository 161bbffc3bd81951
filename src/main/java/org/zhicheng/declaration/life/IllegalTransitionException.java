package org.zhicheng.declaration.life;

import org.zhicheng.problem.ConflictException;

/** A declaration was to come to a status that does not follow the one it has. Nothing was changed. */
public class IllegalTransitionException extends ConflictException {

    IllegalTransitionException(String message) {
        super(message);
    }
}
