package org.zhicheng.account.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;

/**
 * Compares each session with its account: a changed password ends the other sessions, and a person who was verified a
 * second ago may declare without signing in again.
 */
@Component
public class SessionFreshness extends OncePerRequestFilter {

    private static final Pattern FILES =
            Pattern.compile("/(assets|renderer|images|camunda/(lib|app/[^/]+/[^/]*\\.)).*|/favicon\\.ico");

    private static final String READ = SessionFreshness.class.getName() + ".read";

    private final SignedInPeople people;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionFreshness(SignedInPeople people) {
        this.people = people;
    }

    /** Tells whether the request asks for a file that looks the same to everybody: no session is read for it. */
    public static boolean isSameForAll(HttpServletRequest request) {
        return FILES.matcher(request.getRequestURI()).matches();
    }

    /**
     * Gives the account as this request has read it already, once: whoever asks again may have changed it meanwhile.
     *
     * @return empty where it has to be read
     */
    public static Optional<Account> read(RequestAttributes request, String accountId) {
        Object read = request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        request.removeAttribute(READ, RequestAttributes.SCOPE_REQUEST);
        return read instanceof Account account && account.id().equals(accountId)
                ? Optional.of(account)
                : Optional.empty();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isSameForAll(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof AccountPrincipal principal) {
            Optional<Account> account = people.still(principal);
            if (account.isEmpty()) {
                end(request);
            } else {
                request.setAttribute(READ, account.get());
                Authentication now = people.asOfNow(before, principal, account.get());
                if (now != before) {
                    keep(now, request, response);
                }
            }
        }
        chain.doFilter(request, response);
    }

    private void keep(Authentication now, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Keeps the container from registering the filter a second time beside the security chains. */
    @Configuration
    static class OnlyInTheChains {

        @Bean
        FilterRegistrationBean<SessionFreshness> sessionFreshnessOutsideOfTheChains(SessionFreshness filter) {
            FilterRegistrationBean<SessionFreshness> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
