package org.zhicheng.notice.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AliyunSignatureTest {

    private final AliyunSignature signature = new AliyunSignature("YourAccessKeyId", "YourAccessKeySecret");

    /** The worked example of Aliyun's page on the signature, with all its inputs. */
    @Test
    void signsAsPublished() {
        assertSigned(
                Map.of(
                        "host",
                        "ecs.cn-shanghai.aliyuncs.com",
                        "x-acs-action",
                        "RunInstances",
                        "x-acs-version",
                        "2014-05-26"),
                Map.of(
                        "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                        "RegionId", "cn-shanghai"),
                "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    /** The expected values come from Aliyun's own library (openapiutil 0.2.2) for one of our messages. */
    @Test
    void signsChineseAndWhatFormsWriteInAnotherWay() {
        assertSigned(
                Map.of("host", "dysmsapi.aliyuncs.com", "x-acs-action", "SendSms", "x-acs-version", "2017-05-25"),
                Map.of(
                        "PhoneNumbers", "13800000001",
                        "SignName", "盐城 人社*~",
                        "TemplateCode", "SMS_1",
                        "TemplateParam", "{\"name\":\"张三·a\",\"date\":\"2026年12月7日\"}",
                        "OutId", "d1:returned:1"),
                "219c9896a76262bc4777e5ca4be3f987a34826804e2130346e0e663d72367933");
    }

    private void assertSigned(Map<String, String> call, Map<String, String> parameters, String expected) {
        TreeMap<String, String> headers = new TreeMap<>(call);
        headers.put("x-acs-date", "2023-10-26T10:22:32Z");
        headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
        headers.put("x-acs-content-sha256", AliyunSignature.NO_BODY);

        assertThat(signature.authorization(AliyunSignature.query(parameters), headers))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=" + expected);
    }
}
