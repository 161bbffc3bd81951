package org.zhicheng.notice.aliyun;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhicheng.notice.NoticeKind;

/**
 * Settings describe the account at Aliyun's SMS service.
 *
 * @param accessKeyId of a RAM user that may send SMS and nothing else; empty: not connected
 * @param accessKeySecret signs what we send
 * @param signName 短信签名 as it was approved, without its brackets
 * @param templates the TemplateCode of each notice: {@code returned} → {@code SMS_123456789}
 * @param endpoint where calls go
 * @param connectTimeout until a connection stands
 * @param timeout for a whole call, to the last byte of the answer
 */
@ConfigurationProperties("zhicheng.sms.aliyun")
public record AliyunSmsSettings(
        String accessKeyId,
        String accessKeySecret,
        String signName,
        @DefaultValue Map<String, String> templates,

        @DefaultValue("https://dysmsapi.aliyuncs.com") URI endpoint,

        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout) {

    /** @throws IllegalStateException naming the setting that is missing, or would show codes to the network */
    AliyunSmsSettings complete() {
        require("access-key-secret", accessKeySecret);
        require("sign-name", signName);
        Arrays.stream(NoticeKind.values())
                .map(NoticeKind::code)
                .forEach(kind -> require("templates." + kind, templates.get(kind)));
        if (!"https".equals(endpoint.getScheme()) && !"localhost".equals(endpoint.getHost())) {
            throw new IllegalStateException("zhicheng.sms.aliyun.endpoint must begin with https:// but is " + endpoint);
        }
        return this;
    }

    String templateCode(NoticeKind kind) {
        return templates.get(kind.code()).strip();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AliyunSmsSettings[" + accessKeyId + " at " + endpoint + "]";
    }

    private static void require(String setting, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("zhicheng.sms.aliyun." + setting + " is missing");
        }
    }
}
