package org.zhicheng.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HostCookiesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void overTlsEveryCookieIsGuardedWhoeverSetsIt() throws Exception {
        request.setSecure(true);
        new HostCookies(false).doFilter(request, response, chain((asked, answer) -> {
            Cookie cookie = new Cookie("ONE", "1");
            cookie.setPath("/camunda");
            cookie.setDomain("example.cn");
            cookie.setHttpOnly(true);
            cookie.setMaxAge(60);
            answer.addCookie(cookie);
            answer.addHeader("Set-Cookie", "TWO=a=b; Path=/scan; Max-Age=0; Domain=example.cn; HttpOnly; SameSite=Lax");
            answer.addHeader("set-cookie", "THREE=3;path=/camunda;Secure");
            answer.addHeader("X-Other", "FOUR=4; Path=/x");
        }));

        assertThat(response.getHeaders("Set-Cookie")).hasSize(3).allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-")
                .containsOnlyOnce("Path=/")
                .doesNotContain("Path=/s", "Path=/c", "Domain")
                .containsOnlyOnce("Secure"));
        assertThat(response.getHeaders("Set-Cookie").get(0)).contains("__Host-ONE=1", "Max-Age=60", "HttpOnly");
        assertThat(response.getHeaders("Set-Cookie").get(1))
                .contains("__Host-TWO=a=b", "Max-Age=0", "HttpOnly", "SameSite=Lax");
        assertThat(response.getHeader("X-Other")).isEqualTo("FOUR=4; Path=/x");
    }

    @Test
    void overTlsOnlyGuardedCookiesAreRead() throws Exception {
        request.setSecure(true);
        request.setCookies(new Cookie("JSESSIONID", "planted"), new Cookie("__Host-JSESSIONID", "own"));

        assertThat(read(new HostCookies(false))).containsExactly("JSESSIONID=own");
    }

    @Test
    void anErrorToldInsideTheSameRequestReadsTheSame() throws Exception {
        request.setSecure(true);
        request.setCookies(new Cookie("__Host-JSESSIONID", "own"));
        HostCookies filter = new HostCookies(false);
        filter.doFilter(request, response, chain((asked, answer) -> {
            asked.removeAttribute(HostCookies.class.getName() + ".FILTERED");
            asked.removeAttribute("hostCookies.FILTERED");
            filter.doFilter(asked, answer, chain((again, told) -> {
                assertThat(again.getCookies()).hasSize(1);
                told.addCookie(new Cookie("ONE", "1"));
            }));
        }));
        assertThat(response.getCookies()).extracting(Cookie::getName).containsExactly("__Host-ONE");
    }

    @Test
    void withoutTlsNamesStayAsTheyAre() throws Exception {
        request.setCookies(new Cookie("JSESSIONID", "own"));

        assertThat(read(new HostCookies(false))).containsExactly("JSESSIONID=own");
        new HostCookies(false)
                .doFilter(request, response, chain((asked, answer) -> answer.addCookie(new Cookie("A", "1"))));
        assertThat(response.getCookies()).extracting(Cookie::getName).containsExactly("A");
    }

    @Test
    void anInstallationMaySayThatTheLineIsEncrypted() throws Exception {
        new HostCookies(true)
                .doFilter(request, response, chain((asked, answer) -> answer.addCookie(new Cookie("A", "1"))));

        assertThat(response.getCookies()).extracting(Cookie::getName).containsExactly("__Host-A");
    }

    private List<String> read(HostCookies filter) throws Exception {
        List<String>[] read = new List[1];
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                chain((asked, answer) -> read[0] = Stream.of(asked.getCookies())
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList()));
        return read[0];
    }

    private static FilterChain chain(Work work) {
        return (asked, answer) -> {
            try {
                work.with((HttpServletRequest) asked, (HttpServletResponse) answer);
            } catch (Exception e) {
                throw new IllegalStateException(Arrays.toString(e.getStackTrace()), e);
            }
        };
    }

    private interface Work {

        void with(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }
}
