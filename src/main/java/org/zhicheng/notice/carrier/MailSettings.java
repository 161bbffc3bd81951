package org.zhicheng.notice.carrier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings describe the mail server that reaches people without a mobile number.
 *
 * @param host empty: not connected
 * @param username null where the server asks for none
 * @param from the address that people see as the sender
 * @param encrypted whether nothing is sent where the server offers no TLS
 * @param timeout for the connection, and for each answer
 */
@ConfigurationProperties("zhicheng.mail")
record MailSettings(
        String host,
        @DefaultValue("587") int port,
        String username,
        String password,
        String from,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("10s") Duration timeout) {

    MailSettings {
        username = username == null || username.isBlank() ? null : username;
    }
}
