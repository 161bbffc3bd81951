package org.zhicheng.material.pdf;

/** Says that the file begins like a PDF and is not a whole one. */
final class DamagedPdfException extends RuntimeException {

    DamagedPdfException(String message) {
        super(message);
    }
}
