package org.zhicheng.material.store;

/**
 * Says that the document store does not answer. This says nothing about any document, and the call may be tried again.
 */
public class StoreUnreachableException extends RuntimeException {

    public StoreUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
