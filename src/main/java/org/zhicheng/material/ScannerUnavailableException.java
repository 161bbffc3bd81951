package org.zhicheng.material;

/** Nobody looked for malware. Says nothing about the file. */
final class ScannerUnavailableException extends RuntimeException {

    ScannerUnavailableException(String message) {
        super(message);
    }

    ScannerUnavailableException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
