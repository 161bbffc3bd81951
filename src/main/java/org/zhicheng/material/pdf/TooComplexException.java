package org.zhicheng.material.pdf;

/** Says that the inspection of a file takes more than it is worth. */
final class TooComplexException extends RuntimeException {

    TooComplexException(String message) {
        super(message);
    }

    /** Checks a limit; called all along the way, so that an inspection that is given up also ends. */
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
