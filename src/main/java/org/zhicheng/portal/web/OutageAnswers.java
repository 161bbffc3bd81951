package org.zhicheng.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.zhicheng.outage.DatabaseFailure;
import org.zhicheng.problem.SaidProblems;
import tools.jackson.databind.ObjectMapper;

/**
 * Answers at each door in its own shape that the database is away or busy, without a session or anything else that
 * would need it.
 */
@Component
class OutageAnswers {

    private static final String SECONDS_AWAY = "10";
    private static final String SECONDS_BUSY = "1";

    private final SaidProblems problems;
    private final ObjectMapper json;
    private final ITemplateEngine pages;

    OutageAnswers(SaidProblems problems, ObjectMapper json, ITemplateEngine pages) {
        this.problems = problems;
        this.json = json;
        this.pages = pages;
    }

    void write(DatabaseFailure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key =
                switch (failure) {
                    case AWAY -> "api.away";
                    case BUSY -> "api.busy";
                    case UNSTORABLE -> "api.unstorable";
                };
        HttpStatus status = failure == DatabaseFailure.UNSTORABLE
                ? HttpStatus.UNPROCESSABLE_ENTITY
                : HttpStatus.SERVICE_UNAVAILABLE;
        response.reset();
        StandingHeaders.write(response);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, failure == DatabaseFailure.AWAY ? SECONDS_AWAY : SECONDS_BUSY);
        }
        String path = asked(request);
        if (path.startsWith("/camunda/api/") || path.startsWith("/engine-rest/")) {
            write(
                    response,
                    MediaType.APPLICATION_JSON,
                    Map.of("type", "RestException", "message", problems.detail(key), "code", 0));
        } else if (path.startsWith("/actuator/")) {
            write(response, MediaType.APPLICATION_JSON, Map.of("status", "DOWN"));
        } else if (path.startsWith("/api/")) {
            write(response, MediaType.APPLICATION_PROBLEM_JSON, problems.of(status.value(), key));
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'");
            pages.process(
                    "outage",
                    new Context(Locale.CHINA, Map.of("title", problems.title(key), "detail", problems.detail(key))),
                    response.getWriter());
        }
    }

    /** Finds the path that the browser asked for, also while an error is forwarded to its page. */
    private static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private void write(HttpServletResponse response, MediaType type, Map<String, Object> body) throws IOException {
        response.setContentType(type.toString());
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(body));
    }
}
