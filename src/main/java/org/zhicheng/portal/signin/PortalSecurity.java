package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.zhicheng.account.Groups;
import org.zhicheng.account.session.SessionFreshness;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.account.signin.PasswordSignIn;
import org.zhicheng.account.signin.SignInDetails;
import org.zhicheng.account.signin.SignInPage;
import org.zhicheng.account.signin.SignInWay;
import org.zhicheng.account.signin.SignOutAudit;
import org.zhicheng.account.signin.WatchedSignIn;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.portal.web.ExpiredPages;
import org.zhicheng.portal.web.FirstTabTokens;
import org.zhicheng.portal.web.PageTokens;
import org.zhicheng.portal.web.SecurityProblems;

/** Guards the portal and its interface: one sign-in page for everybody. */
@Configuration
public class PortalSecurity {

    private static final String[] PUBLIC_PAGES = {
        "/",
        "/rcfwypt/**",
        "/index/**",
        "/login/**",
        "/login",
        "/register/**",
        "/register",
        "/privacy",
        "/services/**",
        "/check",
        "/verify",
        "/publicity",
        "/verify/offline",
        "/certificates/states",
        "/.well-known/certificate-keys.json",
        "/help",
        "/scan/**",
        "/error",
        "/favicon.ico"
    };

    private static final String[] PUBLIC_FILES = {"/assets/**", "/renderer/**", "/images/**"};

    private static final String[] PUBLIC_INTERFACE = {
        "/api/session",
        "/api/registrations/**",
        "/api/password-recoveries/**",
        "/api/second-factor/**",
        "/api/first-password",
        "/api/outlooks",
        "/api/certificates/verifications",
        "/api/publicity/**",
        "/api/certificates/document-verifications",
        "/api/divisions",
        "/api/divisions/*",
        "/api/specialties",
        "/api/specialties/*",
        "/actuator/health/**"
    };

    private static final String[] ADMINISTRATION = {"/admin", "/admin/**", "/api/admin/**", "/v3/api-docs*/**"};

    private static final String[] OFFICE = {"/office", "/office/**", "/api/office", "/api/office/**"};

    /** Lists the paths of the simulators of outside systems; in production no handlers are behind them. */
    private static final String[] SIMULATORS = {"/simulator/**", "/simulator", "/api/simulator/**"};

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            // diagrams, and forms of admins, draw with attributes; a style sheet inside a page is nobody's
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    @Bean
    @Order(3)
    SecurityFilterChain portal(
            HttpSecurity http,
            SecurityProblems problems,
            PasswordSignIn passwords,
            PortalSignIn signIn,
            SessionFreshness freshness,
            ExpiredPages expired,
            PageTokens tokens,
            RequestCache asked,
            FailedSignIns failed,
            SignOutAudit signOuts,
            AuditLog audit)
            throws Exception {
        var api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        var all = PathPatternRequestMatcher.withDefaults().matcher("/**");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC_PAGES)
                        .permitAll()
                        .requestMatchers(PUBLIC_FILES)
                        .permitAll()
                        .requestMatchers(PUBLIC_INTERFACE)
                        .permitAll()
                        .requestMatchers(SIMULATORS)
                        .permitAll()
                        .requestMatchers(ADMINISTRATION)
                        .hasAuthority(Groups.PROCESS_ADMINS)
                        .requestMatchers(OFFICE)
                        .hasAnyAuthority(Groups.REVIEWERS, Groups.PROCESS_ADMINS)
                        .anyRequest()
                        .authenticated())
                .authenticationManager(
                        new ProviderManager(new WatchedSignIn(passwords, SignInWay.PASSWORD, failed, audit)))
                .formLogin(login -> login.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(signIn)
                        .failureHandler(PortalSecurity::signInFailed))
                .logout(logout -> logout.addLogoutHandler(signOuts).logoutSuccessUrl("/login?logout"))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterBefore(freshness, AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(problems::signedOut, api)
                        .defaultAccessDeniedHandlerFor(problems::refused, api)
                        .defaultAccessDeniedHandlerFor(expired, all)
                        .defaultAuthenticationEntryPointFor(new SignInPage(), all))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new FirstTabTokens(tokens)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frames -> frames.sameOrigin()))
                .build();
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        response.sendRedirect(e instanceof LockedException ? "/login?locked" : "/login?error");
    }

    @Bean
    public static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
