package org.zhicheng.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Guards {@code /actuator} for monitoring systems: a request with a bearer token goes through this chain and no other,
 * reads what is meant for monitoring, and leaves neither a session nor a cookie. The token opens nothing else; without
 * one, the portal's chain decides.
 */
@Configuration
class MonitoringSecurity {

    /** Named among the roles that read details in application.yml. */
    static final String MONITORING = "monitoring";

    private static final Pattern SCHEME = Pattern.compile("bearer(\\s|$)", Pattern.CASE_INSENSITIVE);

    @Bean
    @Order(0)
    SecurityFilterChain monitoring(HttpSecurity http, MonitoringSettings settings, WrongTokens wrong) throws Exception {
        return http.securityMatcher(MonitoringSecurity::bringsAToken)
                .addFilterBefore(new MonitoringTokenFilter(settings, wrong), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                                .hasAuthority(MONITORING)
                                .anyRequest()
                                .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static boolean bringsAToken(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator") && token(request) != null;
    }

    /** Null where there is none. */
    static String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && SCHEME.matcher(header).lookingAt()
                ? header.substring("Bearer".length()).strip()
                : null;
    }
}
