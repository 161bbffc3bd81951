package org.zhicheng.process.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhicheng.process.guard.EngineGuard;

/**
 * Matches the requests that Tasklist makes for people who are no process admins. All others are refused to them before
 * the body is read; among these, the {@link EngineGuard} and the engine's authorizations still refuse what is not
 * theirs.
 */
final class OrdinaryRequests implements RequestMatcher {

    private static final String ENGINE = "/camunda/api/engine/engine";

    private static final List<HttpMethod> READS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final List<String> READ = List.of(
            "",
            "/",
            "/*/version",
            "/*/task/**",
            "/*/filter/**",
            "/*/process-definition/**",
            "/*/history/user-operation/**",
            "/*/user/**",
            "/*/group/**",
            "/*/tenant/**",
            "/*/identity/**",
            "/*/authorization/**");

    private static final List<String> ASKED_OR_DONE = List.of(
            "/*/task",
            "/*/task/count",
            "/*/task/*/claim",
            "/*/task/*/unclaim",
            "/*/filter/*/list",
            "/*/filter/*/count",
            "/*/filter/*/singleResult");

    private final List<PathPatternRequestMatcher> matchers = Stream.concat(
                    READS.stream().flatMap(method -> READ.stream().map(path -> matcher(method, path))),
                    ASKED_OR_DONE.stream().map(path -> matcher(HttpMethod.POST, path)))
            .toList();

    @Override
    public boolean matches(HttpServletRequest request) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(request));
    }

    private static PathPatternRequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, ENGINE + path);
    }
}
