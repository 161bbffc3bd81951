package org.zhicheng.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.KeyedHash;

/**
 * Keeps the tokens of our pages against forged requests in a cookie. Signing in removes the old token, and the next
 * page makes a new one; two pages opened at the same moment both make one, and the browser keeps the later. So the
 * token is derived from the session, where there is one: both pages make the same, on whichever server. A stranger's
 * first pages leave a second cookie each, named by its token, so that the later does not take the earlier away.
 */
@Component
public class PageTokens implements CsrfTokenRepository {

    private static final String KIND = "page";
    private static final String NAME = "ZC-CSRF";
    private static final String FIRST = NAME + "-";
    private static final int DISTINCT = 8;

    private final CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    private final KeyedHash hash;

    /** Camunda's web applications own the default name XSRF-TOKEN. */
    PageTokens(KeyedHash hash) {
        this.hash = hash;
        cookie.setCookieName(NAME);
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
        if (token == null) {
            first(request).forEach(given -> keep(given.getName(), "", Duration.ZERO, request, response));
        } else if (request.getSession(false) == null && cookie.loadToken(request) == null) {
            String name = FIRST + token.getToken().substring(0, DISTINCT);
            keep(name, token.getToken(), Duration.ofSeconds(-1), request, response);
        }
    }

    /** Tells whether this is the token of a page that a stranger's browser opened before it knew of another one. */
    boolean wasGiven(HttpServletRequest request, String token) {
        HttpSession session = request.getSession(false);
        if (session != null && !isNobodys(session)) {
            return false;
        }
        byte[] sent = token.getBytes(StandardCharsets.UTF_8);
        return first(request)
                .anyMatch(given -> MessageDigest.isEqual(given.getValue().getBytes(StandardCharsets.UTF_8), sent));
    }

    private static Stream<Cookie> first(HttpServletRequest request) {
        return request.getCookies() == null
                ? Stream.empty()
                : Arrays.stream(request.getCookies())
                        .filter(given -> given.getName().startsWith(FIRST))
                        .filter(given -> !given.getValue().isEmpty());
    }

    private static void keep(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie kept = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
    }

    /**
     * Loads the token. Of a signed-in person only the session's own token counts, because a neighbouring host can write
     * a cookie, too.
     */
    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        CsrfToken kept = cookie.loadToken(request);
        HttpSession session = request.getSession(false);
        return kept == null || session == null || isOf(session, kept.getToken()) || isNobodys(session) ? kept : null;
    }

    private boolean isOf(HttpSession session, String token) {
        return MessageDigest.isEqual(
                hash.of(KIND, session.getId()).getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells whether the session is nobody's, for example of a stranger who looked at Alipay and came back to a page
     * that was open before.
     */
    private static boolean isNobodys(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null;
    }
}
