package org.zhicheng.process.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds the largest allowed bound to Cockpit's requests for whole lists, such as the versions of a diagram: the engine
 * refuses lists without a bound, and Cockpit's pages then miss a part without a word.
 */
class EngineLists extends OncePerRequestFilter {

    private static final String BOUND = "maxResults=";

    private final int most;

    EngineLists(int most) {
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ("&" + request.getQueryString()).contains("&" + BOUND);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request, BOUND + most), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final String query;

        Bounded(HttpServletRequest request, String bound) {
            super(request);
            this.query = request.getQueryString() == null ? bound : request.getQueryString() + "&" + bound;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }

    /** Places the filter behind Spring's security, and before Camunda's interface. */
    @Configuration
    static class BeforeCamundas {

        @Bean
        FilterRegistrationBean<EngineLists> engineLists(
                @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int most) {
            var registration = new FilterRegistrationBean<>(new EngineLists(most));
            registration.addUrlPatterns("/camunda/api/engine/*");
            registration.setOrder(EngineSecurity.AFTER_SPRING_SECURITY);
            return registration;
        }
    }
}
