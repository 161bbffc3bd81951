package org.zhicheng.process.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Serves Camunda's pages under a policy that evaluates nothing and runs only the scripts that Camunda wrote. AngularJS
 * is told to interpret its expressions, and the policy names the scripts inside the page by their hashes: Camunda's own
 * nonce is drawn for everybody at once, so that of two pages opened at the same moment one stays blank.
 */
class EnginePages extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String SCRIPTS = "script-src 'self'";
    private static final Pattern SCRIPT_INSIDE =
            Pattern.compile("<script\\b(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern NO_PAGE = Pattern.compile(".*\\.(?!html$)\\w+");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NO_PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        String policy = held.getHeader(POLICY);
        if (policy != null && held.getContentSize() > 0 && isPage(held)) {
            String page = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
            held.setHeader(POLICY, policy.replace(SCRIPTS, SCRIPTS + hashes(page)));
            held.resetBuffer();
            held.getOutputStream()
                    .write(page.replaceFirst("<html\\b", "<html ng-csp").getBytes(StandardCharsets.UTF_8));
        }
        held.copyBodyToResponse();
    }

    private static boolean isPage(HttpServletResponse response) {
        return response.getContentType() != null
                && MediaType.parseMediaType(response.getContentType()).isCompatibleWith(MediaType.TEXT_HTML);
    }

    private static String hashes(String page) {
        return SCRIPT_INSIDE
                .matcher(page)
                .results()
                .map(script -> " 'sha256-" + hash(script.group(1)) + "'")
                .collect(Collectors.joining());
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Places the filter around Camunda's filters, which come last of all. */
    @Configuration
    static class AroundCamundas {

        @Bean
        FilterRegistrationBean<EnginePages> enginePages() {
            var registration = new FilterRegistrationBean<>(new EnginePages());
            registration.addUrlPatterns("/camunda/app/*");
            registration.setOrder(EngineSecurity.AFTER_SPRING_SECURITY);
            return registration;
        }
    }
}
