package org.zhicheng.material.virus;

/** Nobody looked for malware. Says nothing about the file. */
public final class ScannerUnavailableException extends RuntimeException {

    public ScannerUnavailableException(String message) {
        super(message);
    }

    public ScannerUnavailableException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
