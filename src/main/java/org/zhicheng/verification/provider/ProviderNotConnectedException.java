package org.zhicheng.verification.provider;

/** Says that this installation has no such provider: asking again is no use. */
public class ProviderNotConnectedException extends ProviderUnavailableException {

    ProviderNotConnectedException(String reason) {
        super(reason);
    }
}
