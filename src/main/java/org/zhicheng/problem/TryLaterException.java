package org.zhicheng.problem;

/** The file was not kept, and nothing is known against it: the same upload works later. */
public class TryLaterException extends RuntimeException {

    /** @param message in Chinese: what is the matter and when to try again */
    public TryLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}
