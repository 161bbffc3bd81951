package org.zhicheng.account;

/** Something was tried more often than is allowed; later it works again. */
public class TooOftenException extends RuntimeException {

    /** @param message in Chinese: what was too often and when to try again */
    public TooOftenException(String message) {
        super(message);
    }
}
