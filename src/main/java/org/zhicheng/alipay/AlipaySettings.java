package org.zhicheng.alipay;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings describe the application registered on Alipay's open platform.
 *
 * @param appId as Alipay gave it; empty: Alipay is not connected
 * @param privateKey the application's, PKCS#8, RSA of at least 2048 bits: the text, or {@code file:} and its path
 * @param alipayPublicKey 支付宝公钥, not the application's own: the text, or {@code file:} and its path
 * @param gateway where calls go; the sandbox has another
 * @param authorizationPage where people sign in; the sandbox has another
 * @param connectTimeout until a connection stands
 * @param timeout for a whole call, to the last byte of the answer
 * @param mismatchCodes fail_reason codes that mean "another person", beside those that say so in words
 */
@ConfigurationProperties("zhicheng.alipay")
public record AlipaySettings(
        String appId,
        String privateKey,
        String alipayPublicKey,

        @DefaultValue("https://openapi.alipay.com/gateway.do")
        URI gateway,

        @DefaultValue("https://openauth.alipay.com/oauth2/publicAppAuthorize.htm")
        URI authorizationPage,

        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue List<String> mismatchCodes) {

    /** Without the keys. */
    @Override
    public String toString() {
        return "AlipaySettings[" + appId + " at " + gateway + "]";
    }
}
