package org.zhicheng.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings hold the token by which a monitoring system identifies itself.
 *
 * @param token sent as bearer token; empty: no monitoring system reads details
 */
@ConfigurationProperties("zhicheng.monitoring")
record MonitoringSettings(@DefaultValue("") String token) {

    private static final int SHORTEST = 32;

    MonitoringSettings {
        token = token.strip();
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException("zhicheng.monitoring.token must have " + SHORTEST
                    + " characters or more, as 'openssl rand -hex 32' makes them");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "MonitoringSettings[" + (token.isEmpty() ? "closed" : "open") + "]";
    }
}
