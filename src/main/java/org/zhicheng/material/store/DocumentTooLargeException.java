package org.zhicheng.material.store;

/** More bytes came than are allowed. */
public class DocumentTooLargeException extends RuntimeException {

    public DocumentTooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
