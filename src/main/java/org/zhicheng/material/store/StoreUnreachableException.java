package org.zhicheng.material.store;

/** The document store does not answer. Says nothing about any document; to be tried again. */
public class StoreUnreachableException extends RuntimeException {

    public StoreUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
