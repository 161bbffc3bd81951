package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser itself the page that was asked for before signing in: a stranger who asks for pages all day
 * leaves no session behind. Only pages are remembered, not requests of scripts.
 */
@Component
class RequestedPages implements RequestCache {

    private static final String COOKIE = "ZC-ASKED";
    private static final int LONGEST = 1000;

    /** Somebody who leaves the page for signing in open over lunch still comes to where he wanted to go. */
    private static final Duration KEPT = Duration.ofHours(2);

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String page =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean comesBack = request.getMethod().equals("GET")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
        if (comesBack && isOwn(page)) {
            write(URLEncoder.encode(page, StandardCharsets.UTF_8), KEPT, request, response);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return asked(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /**
     * Finds no saved request: the redirect goes to the page itself, and nothing of the earlier request is played again.
     */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            write("", Duration.ZERO, request, response);
        }
    }

    private static Optional<String> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                    .map(cookie -> URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
                    .filter(RequestedPages::isOwn);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * Accepts a path of ours only, and nothing that a browser takes for another host, because anybody can write a
     * cookie.
     */
    private static boolean isOwn(String page) {
        return page.length() <= LONGEST
                && page.startsWith("/")
                && !page.startsWith("//")
                && page.chars().noneMatch(sign -> sign == '\\' || Character.isISOControl(sign));
    }

    private static void write(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
