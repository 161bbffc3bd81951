package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @Test
    void isWhatTheSettingsSayWhateverHostABrowserNames() {
        PublicAddress address = new PublicAddress("https://rc.example.cn", 8080);

        assertThat(address.of("/scan/1", asking("evil.example.com"))).hasToString("https://rc.example.cn/scan/1");
        assertThat(address.of("/scan/done")).hasToString("https://rc.example.cn/scan/done");
        assertThat(new PublicAddress("https://rc.example.cn/zhicheng", 8080).of("/scan/done"))
                .hasToString("https://rc.example.cn/zhicheng/scan/done");
    }

    @Test
    void isWhereTheBrowserCameToWhereNothingIsSet() {
        PublicAddress address = new PublicAddress("", 8080);

        assertThat(address.of("/scan/1", asking("192.168.1.20"))).hasToString("http://192.168.1.20:8080/scan/1");
        assertThat(address.of("/scan/done")).hasToString("http://localhost:8080/scan/done");
    }

    private static MockHttpServletRequest asking(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/anything");
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
