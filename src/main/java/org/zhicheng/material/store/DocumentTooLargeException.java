package org.zhicheng.material.store;

/** Says that more bytes came than are allowed. */
public class DocumentTooLargeException extends RuntimeException {

    public DocumentTooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
