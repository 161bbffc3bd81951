package org.zhicheng.account.session;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what a request saved of its session until the request ends: Spring Session reads every session again once
 * it is saved, only to learn whether its cookie still fits.
 */
final class SavedSessions implements Filter {

    /** There is none outside of a request. */
    private final ThreadLocal<Map<String, KeptSession>> saved = new ThreadLocal<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        saved.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            saved.remove();
        }
    }

    void remember(KeptSession session) {
        if (saved.get() != null) {
            saved.get().put(session.getId(), session);
        }
    }

    void forget(String id) {
        if (saved.get() != null) {
            saved.get().remove(id);
        }
    }

    /** The session that this request saved under this id; null where it saved none. */
    KeptSession find(String id) {
        return saved.get() == null ? null : saved.get().get(id);
    }
}
