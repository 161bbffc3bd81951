package org.zhicheng.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.zhicheng.Attack;

class RequestedPagesTest {

    private final RequestedPages pages = new RequestedPages();

    @Test
    void comesBackToThePageWithoutASession() {
        MockHttpServletRequest request = page("/camunda/app/tasklist/default/");
        request.setQueryString("task=中&filter=1");
        MockHttpServletResponse response = new MockHttpServletResponse();

        pages.saveRequest(request, response);

        assertThat(request.getSession(false)).isNull();
        Cookie kept = response.getCookie("ZC-ASKED");
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(next(kept.getValue()).getRedirectUrl()).isEqualTo("/camunda/app/tasklist/default/?task=中&filter=1");
    }

    @Test
    void doesNotComeBackToWhatAScriptAskedFor() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        pages.saveRequest(page("/api/me"), response);
        MockHttpServletRequest script = new MockHttpServletRequest("GET", "/me");
        script.addHeader("Accept", "application/json");
        pages.saveRequest(script, response);
        pages.saveRequest(new MockHttpServletRequest("POST", "/me"), response);

        assertThat(response.getCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "%2Fme%0D%0ASet-Cookie%3A+a%3Db",
                "%2",
                "me",
                ""
            })
    @Attack(Attack.Kind.HEADERS)
    void goesToNoOtherHostWhoeverWroteTheCookie(String planted) {
        assertThat(next(planted)).isNull();
    }

    private SavedRequest next(String cookie) {
        MockHttpServletRequest signingIn = new MockHttpServletRequest("POST", "/login");
        signingIn.setCookies(new Cookie("ZC-ASKED", cookie));
        return pages.getRequest(signingIn, new MockHttpServletResponse());
    }

    private static MockHttpServletRequest page(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", "text/html,application/xhtml+xml");
        return request;
    }
}
