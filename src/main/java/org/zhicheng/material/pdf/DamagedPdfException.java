package org.zhicheng.material.pdf;

/** The file says it is a PDF, and is not a whole one. */
final class DamagedPdfException extends RuntimeException {

    DamagedPdfException(String message) {
        super(message);
    }
}
