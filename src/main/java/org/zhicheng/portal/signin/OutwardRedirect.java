package org.zhicheng.portal.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.ui.Model;

/**
 * Leads from a form to a page of somebody else. A redirect does not work: browsers let the answer to a form lead to
 * this host only ({@code form-action} in {@link PortalSecurity}), and would stay where they are.
 */
public final class OutwardRedirect {

    private OutwardRedirect() {}

    /** @return the page that goes on by itself, or by its link */
    public static String to(URI next, HttpServletResponse response, Model model) {
        response.setHeader("Refresh", "0; url=" + next);
        model.addAttribute("next", next);
        return "onward";
    }
}
