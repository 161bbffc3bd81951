package org.zhicheng.process.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhicheng.secret.KeyedHash;

/**
 * Recognizes signing out in Camunda's web applications, which ends the one session that the portal has as well. The
 * request carries the token of these pages; without it, {@link EngineCsrf} refuses it.
 */
record EngineSignOut(KeyedHash hash) implements RequestMatcher {

    static final RequestMatcher ADDRESS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");

    @Override
    public boolean matches(HttpServletRequest request) {
        return ADDRESS.matches(request) && EngineCsrf.isCarried(request, hash);
    }
}
