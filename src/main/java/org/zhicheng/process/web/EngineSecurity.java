package org.zhicheng.process.web;

import static org.zhicheng.account.Groups.PROCESS_ADMINS;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhicheng.account.session.PassingAttribute;
import org.zhicheng.account.session.SessionFreshness;
import org.zhicheng.account.signin.DeploymentSignIn;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.SignInPage;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.account.signin.SignOutAudit;
import org.zhicheng.account.signin.WatchedSignIn;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.process.guard.EngineGuard;
import org.zhicheng.secret.KeyedHash;

/**
 * Secures the engine's addresses: its REST interface for process admins (Modeler deploys through it), and Camunda's web
 * applications inside the session of the one sign-in page. Both tell the engine who the person is, so that its
 * authorizations and the {@link EngineGuard} apply. The web applications keep that in the session; we drop it with each
 * request, so that groups are read on every one.
 */
@Configuration
class EngineSecurity {

    static final int AFTER_SPRING_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;

    /** Allows this one way to sign in and no other: another provider would accept a password where none is allowed. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http, DeploymentSignIn signIn, EngineAnswers answers, FailedSignIns failed, AuditLog audit)
            throws Exception {
        return http.securityMatcher(paths("/engine-rest/**"))
                .authenticationManager(
                        new ProviderManager(new WatchedSignIn(signIn, SignInWay.DEPLOYMENT, failed, audit)))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(PROCESS_ADMINS))
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Realm\"");
                    answers.refuse(EngineRefusal.WRONG_CREDENTIALS, request, response);
                }))
                .exceptionHandling(errors -> errors.accessDeniedHandler(
                        (request, response, e) -> answers.refuse(EngineRefusal.FORBIDDEN, request, response)))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /**
     * Leaves these pages to Camunda's own filter, which guards them against forged requests and sends their content
     * security policy.
     */
    @Bean
    @Order(2)
    SecurityFilterChain engineWebApplications(
            HttpSecurity http, SessionFreshness freshness, EngineAnswers answers, KeyedHash hash, SignOutAudit signOuts)
            throws Exception {
        return http.securityMatcher(paths("/camunda/**"))
                .addFilterBefore(freshness, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                        .denyAll()
                        .requestMatchers(paths("/camunda/api/admin/auth/user/*/login/**"))
                        .denyAll()
                        // lists of addresses, which Jersey adds and nothing asks for
                        .requestMatchers(paths("/camunda/api/*/application.wadl/**"))
                        .denyAll()
                        .requestMatchers(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/*"))
                        .authenticated()
                        .requestMatchers(EngineSignOut.ADDRESS)
                        .authenticated()
                        .requestMatchers(paths(
                                "/camunda/app/admin/**",
                                "/camunda/app/cockpit/**",
                                "/camunda/api/admin/**",
                                "/camunda/api/cockpit/**"))
                        .hasAuthority(PROCESS_ADMINS)
                        // waits for work in a way that the web applications' servlets do not support
                        .requestMatchers(paths("/camunda/api/engine/engine/*/external-task/fetchAndLock"))
                        .denyAll()
                        .requestMatchers(new OrdinaryRequests())
                        .authenticated()
                        .requestMatchers(paths("/camunda/api/engine/**"))
                        .hasAuthority(PROCESS_ADMINS)
                        .requestMatchers(paths("/camunda/app/tasklist/**", "/camunda/app/welcome/**"))
                        .authenticated()
                        // no application is there, which Camunda's filter would take for a failure
                        .requestMatchers(paths("/camunda/app/*/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                (request, response, e) -> answers.refuse(EngineRefusal.SIGNED_OUT, request, response),
                                paths("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(
                                (request, response, e) -> answers.refuse(EngineRefusal.FORBIDDEN, request, response),
                                paths("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), paths("/camunda/**"))
                        .defaultAuthenticationEntryPointFor(new SignInPage(), paths("/camunda/**")))
                .logout(logout -> logout.logoutRequestMatcher(new EngineSignOut(hash))
                        .addLogoutHandler(signOuts)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frames -> frames.disable()))
                .build();
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestAuthentication() {
        var registration = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        registration.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                "org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider"));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineSignIn> engineWebApplicationAuthentication() {
        var registration = new FilterRegistrationBean<>(new EngineSignIn());
        registration.setInitParameters(Map.of(
                "authentication-provider",
                "org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider"));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    /**
     * Keeps the identity out of the table of sessions, because it is read on every request and would be written each
     * time.
     */
    @Bean
    PassingAttribute engineAuthentications() {
        return new PassingAttribute("authenticatedUser");
    }

    /** Leads from Camunda's English page about oneself to 账户信息, which shows the same and more. */
    @Bean
    FilterRegistrationBean<Filter> accountPageForWelcome() {
        var registration = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> ((HttpServletResponse) response).sendRedirect("/me/account"));
        registration.addUrlPatterns("/camunda/app/welcome/*");
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    /** Matches whole paths, because Camunda's servlets stand beside Spring's. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }
}
