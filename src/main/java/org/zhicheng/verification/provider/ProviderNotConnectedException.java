package org.zhicheng.verification.provider;

/** There is no such provider in this installation: asking again is no use. */
public class ProviderNotConnectedException extends ProviderUnavailableException {

    ProviderNotConnectedException(String reason) {
        super(reason);
    }
}
