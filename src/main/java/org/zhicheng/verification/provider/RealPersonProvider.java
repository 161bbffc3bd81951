package org.zhicheng.verification.provider;

/**
 * A provider is an app that can tell whether the person who holds the phone is the one whom the account names (V03):
 * 支付宝 or 江苏智慧人社. The app looks at the face; we never do, and get no picture.
 */
public interface RealPersonProvider {

    Channel channel();

    /**
     * Asks for an order. The same order number asked for again opens no second order.
     *
     * @throws ProviderUnavailableException where it gave no usable answer; the caller tries again
     */
    ProviderOrder open(IdentityClaim claim);

    /**
     * Asks for the state of an order, again and again until it is decided.
     *
     * @param providerOrderId from {@link ProviderOrder}
     * @throws ProviderUnavailableException where it gave no usable answer; that never counts as a no
     */
    ProviderAnswer result(String providerOrderId);
}
