package org.zhicheng.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.zhicheng.account.KeyedHash;

/**
 * The tokens of our pages against forged requests, in a cookie. Signing in takes the old one away, and the next page
 * makes a new one; where two pages are opened at the same moment both make one, and the browser keeps the later. So
 * it follows from the session, where there is one: both make the same, on whichever server.
 */
@Component
class PageTokens implements CsrfTokenRepository {

    private static final String KIND = "page";

    private final CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    private final KeyedHash hash;

    /** Camunda's web applications own the default name XSRF-TOKEN. */
    PageTokens(KeyedHash hash) {
        this.hash = hash;
        cookie.setCookieName("ZC-CSRF");
        cookie.setHeaderName("X-ZC-CSRF");
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken drawn = cookie.generateToken(request);
        HttpSession session = request.getSession(false);
        return session == null
                ? drawn
                : new DefaultCsrfToken(drawn.getHeaderName(), drawn.getParameterName(), hash.of(KIND, session.getId()));
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie.saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return cookie.loadToken(request);
    }
}
