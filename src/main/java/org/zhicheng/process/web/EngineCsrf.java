package org.zhicheng.process.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CookieConstants;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.account.session.PassingAttribute;
import org.zhicheng.secret.KeyedHash;

/**
 * Guards Camunda's web applications against forged requests, before its own filter. That filter draws a token with the
 * first request of a session and sends it with that answer only, so that of two pages opened at the same moment one has
 * no token, or on another server a different one; and it ends the session of everybody who sends a wrong one. Here the
 * token is computed from the session, and is the same on every server. A page that is older than the session gets the
 * new token with the refusal, and nobody is signed out.
 */
class EngineCsrf extends CsrfPreventionFilter {

    private static final String KIND = "engine-page";

    private static final String HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;

    private final KeyedHash hash;
    private final EngineAnswers answers;

    EngineCsrf(KeyedHash hash, EngineAnswers answers) {
        this.hash = hash;
        this.answers = answers;
    }

    @Override
    protected void setCSRFToken(HttpServletRequest request, HttpServletResponse response) {
        token(request, response);
    }

    @Override
    protected boolean doTokenValidation(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sent = request.getHeader(HEADER);
        if (isSame(token(request, response), sent)) {
            return true;
        }
        answers.refuse(EngineRefusal.EXPIRED, request, response);
        return false;
    }

    /**
     * Puts the token into the session for Camunda's filter, and gives it to a browser that has none or an older one.
     */
    private String token(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        String token = hash.of(KIND, session.getId());
        if (!token.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME))) {
            session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
        }
        String name = cookieConfigurator.getCookieName(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME);
        if (cookies(request).noneMatch(cookie -> cookie.getName().equals(name) && isSame(token, cookie.getValue()))) {
            response.addHeader(
                    CookieConstants.SET_COOKIE_HEADER_NAME,
                    name + "=" + token + CsrfConstants.CSRF_PATH_FIELD_NAME + getCookiePath(request)
                            + cookieConfigurator.getConfig());
        }
        return token;
    }

    /** Returns whether a request that needs no session carries the token of the one that it comes with. */
    static boolean isCarried(HttpServletRequest request, KeyedHash hash) {
        HttpSession session = request.getSession(false);
        return session != null && isSame(hash.of(KIND, session.getId()), request.getHeader(HEADER));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
    }

    private static boolean isSame(String token, String sent) {
        return sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Places the filter behind Spring's security, and before Camunda's filters, which come last of all. */
    @Configuration
    static class BeforeCamundas {

        /** Keeps the token out of the table of sessions, because it follows from the session anyway. */
        @Bean
        PassingAttribute engineToken() {
            return new PassingAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        }

        @Bean
        FilterRegistrationBean<EngineCsrf> engineCsrf(
                KeyedHash hash, EngineAnswers answers, CamundaBpmProperties properties) {
            var registration = new FilterRegistrationBean<>(new EngineCsrf(hash, answers));
            registration.setInitParameters(properties.getWebapp().getCsrf().getInitParams());
            registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
            registration.setOrder(EngineSecurity.AFTER_SPRING_SECURITY);
            return registration;
        }
    }
}
