package org.zhicheng.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.zhicheng.account.AccountPrincipal;

/**
 * Answers a form whose page is older than its session, for example because somebody signed in or out in another tab:
 * the browser is led back to where the form can be sent again; the frame of that page says so.
 */
@Component
public class ExpiredPages implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            response.sendRedirect(back(request.getRequestURI()));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Leads back only to a page of ours, because anybody can send any path. */
    private static String back(String path) {
        boolean own = path.startsWith("/scan/")
                || path.startsWith("/simulator/phone/")
                || path.equals("/register/alipay")
                || path.equals("/login");
        if (own) {
            return path + "?expired";
        }
        if (path.equals("/me/account/alipay")) {
            return "/me/account?expired";
        }
        return path.equals("/logout") && !signedIn() ? "/login?logout" : "/?expired";
    }

    private static boolean signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal;
    }
}
