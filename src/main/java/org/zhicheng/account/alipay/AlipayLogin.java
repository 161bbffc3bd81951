package org.zhicheng.account.alipay;

import java.net.URI;

/**
 * Signs people in at Alipay (A07) by the authorization-code flow. The answer identifies the person, never by the ID
 * number.
 */
public interface AlipayLogin {

    /**
     * Alipay's own page.
     *
     * @param state comes back unchanged with the code; the caller binds it to the session
     * @param callback where Alipay sends the browser back to
     */
    URI authorizationPage(String state, URI callback);

    /**
     * Exchanges the code that came back, which works once.
     *
     * @throws AlipayRefusedException where the code is used up, expired or not Alipay's
     * @throws AlipayUnavailableException where Alipay gave no usable answer
     */
    AlipayIdentity identify(String code);
}
