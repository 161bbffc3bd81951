package org.zhicheng.material.store;

/** Says that the bytes of a document are missing, unreadable, or not those that were uploaded. */
public class DocumentUnavailableException extends RuntimeException {

    public DocumentUnavailableException(String sha256, Throwable cause) {
        super("document " + sha256 + " is not what was uploaded", cause);
    }
}
