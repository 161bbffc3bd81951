package org.zhicheng.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.5, true",
        "10.0.0.5, 10.0.0.6, false",
        "10.0.0.5/32, 10.0.0.5, true",
        "10.0.0.5/32, 10.0.0.4, false",
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.3/16, 10.1.9.9, true",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "192.168.4.0/23, 192.168.5.255, true",
        "192.168.4.0/23, 192.168.6.0, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "::1, ::1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::1, 127.0.0.1, false",
        "fd00::/8, fdff:1::2, true",
        "fd00::/8, fe80::1, false",
        "2001:db8:1::/47, 2001:db8:1:ffff::1, true",
        "2001:db8:1::/48, 2001:db8:2::1, false",
        "::/0, 2001:db8::1, true",
        "10.0.0.5, ::ffff:10.0.0.5, true",
        "::ffff:10.0.0.5, 10.0.0.5, true",
        "10.0.0.0/8, localhost, false",
        "10.0.0.0/8, 10.1, false",
        "10.0.0.0/8, '', false",
        "10.0.0.0/8, unknown, false",
    })
    void knowsANetwork(String network, String address, boolean trusted) {
        assertThat(new TrustedProxies(network).contains(address)).isEqualTo(trusted);
    }

    @Test
    void areNoneUnlessNamed() {
        assertThat(new TrustedProxies(" ").contains("127.0.0.1")).isFalse();
    }

    @Test
    void canBeSeveral() {
        TrustedProxies proxies = new TrustedProxies(" 10.0.0.5,  10.1.0.0/16 fd00::/8, ");

        assertThat(proxies.contains("10.0.0.5")).isTrue();
        assertThat(proxies.contains("10.1.2.3")).isTrue();
        assertThat(proxies.contains("fd00::7")).isTrue();
        assertThat(proxies.contains("10.0.0.6")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0",
                "10.0.0/8",
                "10",
                "010.0.0.1",
                "256.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "fd00::/129",
                "fd00:::1",
                ":",
                "fe80::1%eth0",
                "localhost",
                "proxy.example.cn",
                "*",
                "10.0.0.1-10.0.0.9",
                "10.0.0.1, nginx"
            })
    void stopTheStartWhereTheyAreMalformed(String setting) {
        assertThatThrownBy(() -> new TrustedProxies(setting))
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, refused -> {
                    assertThat(refused.getName()).isEqualTo("zhicheng.trusted-proxies");
                    assertThat(setting).contains(String.valueOf(refused.getValue()));
                    assertThat(refused.getReason()).contains("ZHICHENG_TRUSTED_PROXIES", "10.1.0.0/16");
                });
    }
}
