package org.zhicheng.verification.provider;

/** Says that the provider gave no usable answer. */
public class ProviderUnavailableException extends RuntimeException {

    public ProviderUnavailableException(String reason) {
        super(reason);
    }

    public ProviderUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
