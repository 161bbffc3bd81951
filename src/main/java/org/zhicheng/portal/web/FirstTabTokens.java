package org.zhicheng.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Two first pages of a stranger, opened at the same moment, were each given a token of their own: either is right where
 * the browser itself was given it.
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
