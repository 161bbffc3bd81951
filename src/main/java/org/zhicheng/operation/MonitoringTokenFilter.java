package org.zhicheng.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compares the bearer token with the configured one in constant time. The right one always passes: no stranger behind
 * the same proxy is to make monitoring blind by wrong ones.
 */
class MonitoringTokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(MonitoringTokenFilter.class);

    private final String token;
    private final WrongTokens wrong;

    MonitoringTokenFilter(MonitoringSettings settings, WrongTokens wrong) {
        this.token = settings.token();
        this.wrong = wrong;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!right(MonitoringSecurity.token(request))) {
            refuse(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                MonitoringSecurity.MONITORING,
                null,
                List.of(new SimpleGrantedAuthority(MonitoringSecurity.MONITORING))));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private boolean right(String given) {
        return !token.isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        int tries = wrong.count(request.getRemoteAddr());
        if (tries > WrongTokens.MOST) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WrongTokens.WITHIN.toSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        LOG.warn(
                "A wrong monitoring token from {}{}",
                request.getRemoteAddr(),
                token.isEmpty() ? ": zhicheng.monitoring.token is not set" : "");
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
