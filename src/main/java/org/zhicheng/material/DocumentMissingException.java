package org.zhicheng.material;

/** A document that must be there is not, or its bytes are no longer what they were. */
class DocumentMissingException extends RuntimeException {

    DocumentMissingException(String sha256) {
        super("Document " + sha256 + " is missing or damaged");
    }
}
