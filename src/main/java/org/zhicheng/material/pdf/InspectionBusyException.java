package org.zhicheng.material.pdf;

/** Nobody has looked into the file: too many others were before it. Says nothing about the file. */
public final class InspectionBusyException extends RuntimeException {

    InspectionBusyException(Throwable cause) {
        super("too many files are being inspected", cause);
    }
}
