package org.zhicheng.material.pdf;

/** Looking into a file takes more than it is worth. */
final class TooComplexException extends RuntimeException {

    TooComplexException(String message) {
        super(message);
    }

    /** Called all along the way, so that an inspection that is given up also ends. */
    static void check(long done, long limit) {
        if (done > limit) {
            throw new TooComplexException("more than " + limit + " objects or bytes");
        }
        checkWanted();
    }

    static void checkWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TooComplexException("given up");
        }
    }
}
