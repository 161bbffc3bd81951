package org.zhicheng.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Calls every cookie {@code __Host-…} where the line is encrypted: browsers then guarantee that this host alone set it,
 * over such a line, for all of its paths, so that neither a neighbour under the same domain nor somebody on an open
 * line plants one. The code and the libraries that set and read cookies know the plain names only; a plain one that a
 * browser sends over such a line is ignored.
 */
class HostCookies extends OncePerRequestFilter {

    static final String PREFIX = "__Host-";

    private final boolean always;

    /** @param always also where a proxy does not tell us that the line is encrypted */
    HostCookies(boolean always) {
        this.always = always;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean known = WebUtils.getNativeRequest(request, Sent.class) != null;
        if (known || !always && !request.isSecure()) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Sent(request), new Given(response));
        }
    }

    /** Handles error pages too, because they set cookies, such as a token. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Shows the cookies that the browser sent, by plain names. */
    private static final class Sent extends HttpServletRequestWrapper {

        Sent(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            Cookie[] sent = super.getCookies();
            return sent == null
                    ? null
                    : Stream.of(sent)
                            .filter(cookie -> cookie.getName().startsWith(PREFIX))
                            .map(cookie -> new Cookie(cookie.getName().substring(PREFIX.length()), cookie.getValue()))
                            .toArray(Cookie[]::new);
        }
    }

    /** Sends the browser its cookies under names that it guards. */
    private static final class Given extends HttpServletResponseWrapper {

        Given(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            Cookie guarded = new Cookie(guarded(cookie.getName()), cookie.getValue());
            cookie.getAttributes().forEach(guarded::setAttribute);
            guarded.setDomain(null);
            guarded.setPath("/");
            guarded.setSecure(true);
            super.addCookie(guarded);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, isCookie(name) ? header(value) : value);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, isCookie(name) && value != null ? header(value) : value);
        }

        private static boolean isCookie(String header) {
            return header.equalsIgnoreCase(HttpHeaders.SET_COOKIE);
        }

        private static String header(String cookie) {
            List<String> kept = new ArrayList<>();
            for (String part : cookie.split(";")) {
                String attribute = part.strip();
                String name = attribute.split("=", 2)[0].toLowerCase(Locale.ROOT);
                if (kept.isEmpty()) {
                    kept.add(guarded(attribute));
                } else if (!attribute.isEmpty()
                        && !List.of("path", "secure", "domain").contains(name)) {
                    kept.add(attribute);
                }
            }
            return String.join("; ", kept) + "; Path=/; Secure";
        }

        private static String guarded(String name) {
            return name.startsWith(PREFIX) ? name : PREFIX + name;
        }
    }
}
