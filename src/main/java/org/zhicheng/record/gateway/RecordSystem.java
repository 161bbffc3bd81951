package org.zhicheng.record.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings say how one outside record is asked over HTTP.
 *
 * @param baseUrl absolute, http or https; empty where it is not connected
 * @param token sent as bearer token; empty where none is needed
 * @param connectTimeout until the connection stands
 * @param readTimeout until the whole answer is read
 * @param maxAnswer a longer answer is refused
 * @param pause how long it is left alone after it failed too often
 */
record RecordSystem(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String token,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("1MB") DataSize maxAnswer,
        @DefaultValue("30s") Duration pause) {

    RecordSystem {
        baseUrl = baseUrl.strip().replaceAll("/+$", "");
        if (!baseUrl.isEmpty() && !isHttp(URI.create(baseUrl))) {
            throw new IllegalArgumentException("Not an absolute http or https address: " + baseUrl);
        }
        if (!lasts(connectTimeout) || !lasts(readTimeout) || !lasts(pause)) {
            throw new IllegalArgumentException("The time limits of an outside record must be longer than nothing");
        }
    }

    boolean connected() {
        return !baseUrl.isEmpty();
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "RecordSystem[baseUrl=" + baseUrl + "]";
    }

    private static boolean lasts(Duration limit) {
        return !limit.isNegative() && !limit.isZero();
    }

    private static boolean isHttp(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
    }
}
