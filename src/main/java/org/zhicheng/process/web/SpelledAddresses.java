package org.zhicheng.process.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Refuses an address that reaches a servlet of Camunda's in a spelling that only Tomcat understands, such as {@code
 * /%65ngine-rest}: Spring would stop with an exception, because the path that it sees does not begin with the
 * servlet's. Other odd spellings ({@code //}, {@code ;}, {@code %2e}) are refused by Spring's firewall.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class SpelledAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMisspelled(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isMisspelled(HttpServletRequest request) {
        if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH) {
            return false;
        }
        String servlet = UriUtils.encodePath(request.getContextPath() + request.getServletPath(), "UTF-8");
        String asked = request.getRequestURI();
        return !asked.equals(servlet) && !asked.startsWith(servlet + "/");
    }
}
