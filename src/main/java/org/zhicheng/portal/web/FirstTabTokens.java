package org.zhicheng.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Accepts either token where a stranger opened two first pages at the same moment and each was given a token of its
 * own: a cookie proves that this browser was given it.
 */
public final class FirstTabTokens implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();
    private final PageTokens tokens;

    public FirstTabTokens(PageTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        String sent = masked.resolveCsrfTokenValue(request, token);
        return sent != null && tokens.wasGiven(request, sent) ? token.getToken() : sent;
    }
}
