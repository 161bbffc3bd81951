package org.zhicheng.verification.provider;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings describe the gateway in front of 江苏智慧人社.
 *
 * @param baseUrl without a slash at its end; empty: not connected
 * @param token the gateway knows us by it
 * @param connectTimeout until a connection stands
 * @param timeout for a whole call, to the last byte of the answer
 */
@ConfigurationProperties("zhicheng.smart-hrss")
record SmartHrssSettings(
        String baseUrl,
        String token,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout) {

    /** @throws IllegalStateException naming the setting that is missing or would show ID numbers to the network */
    URI gateway() {
        if (token == null || token.isBlank()) {
            throw new IllegalStateException("zhicheng.smart-hrss.token is missing");
        }
        URI uri = URI.create(baseUrl.strip());
        if (!"https".equals(uri.getScheme()) && !"localhost".equals(uri.getHost())) {
            throw new IllegalStateException("zhicheng.smart-hrss.base-url must begin with https:// but is " + uri);
        }
        return uri;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SmartHrssSettings[" + baseUrl + "]";
    }
}
