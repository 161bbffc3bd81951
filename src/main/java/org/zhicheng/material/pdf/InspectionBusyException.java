package org.zhicheng.material.pdf;

/** Says that the file was not inspected, because too many others were before it. This says nothing about the file. */
public final class InspectionBusyException extends RuntimeException {

    InspectionBusyException(Throwable cause) {
        super("too many files are being inspected", cause);
    }
}
