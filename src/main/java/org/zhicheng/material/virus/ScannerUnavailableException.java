package org.zhicheng.material.virus;

/** Says that a file was not scanned for malware. This says nothing about the file. */
public final class ScannerUnavailableException extends RuntimeException {

    public ScannerUnavailableException(String message) {
        super(message);
    }

    public ScannerUnavailableException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
