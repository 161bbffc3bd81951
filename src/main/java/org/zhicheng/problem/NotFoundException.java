package org.zhicheng.problem;

/** There is no such thing, or none that this person may know of: both look the same from outside (Q01). */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
