package org.zhicheng.portal.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.session.SessionFreshness;

/** Tells the first door whose body it is, once authentication, authorization and the check of tokens are passed. */
class KnownPeople extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SessionFreshness.isSameForAll(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof AccountPrincipal person) {
            request.setAttribute(Visitor.PERSON, person.accountId());
        }
        chain.doFilter(request, response);
    }
}
