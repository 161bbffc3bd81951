package org.zhicheng.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.SaidProblems;

/**
 * Answers on /api, in the shape of every other problem, that a session ended or that a request came without its token.
 */
@Component
public class SecurityProblems {

    private final SaidProblems problems;

    SecurityProblems(SaidProblems problems) {
        this.problems = problems;
    }

    public void signedOut(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        write(response, HttpStatus.UNAUTHORIZED, "signed-out");
    }

    public void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "forged");
    }

    private void write(HttpServletResponse response, HttpStatus status, String kind) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(problems.json(status.value(), "api." + kind));
    }
}
