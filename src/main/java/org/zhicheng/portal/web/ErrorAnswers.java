package org.zhicheng.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhicheng.problem.SaidProblems;

/**
 * Answers errors that no controller answered, for example an address that the server refuses before any of them is
 * asked: people get a page, programs the same words as a problem detail (RFC 9457).
 */
@Controller
class ErrorAnswers extends BasicErrorController {

    private final SaidProblems problems;

    ErrorAnswers(
            ErrorAttributes attributes,
            WebProperties web,
            ObjectProvider<ErrorViewResolver> views,
            SaidProblems problems) {
        super(attributes, web.getError(), views.orderedStream().toList());
        this.problems = problems;
    }

    @Override
    @RequestMapping
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return status == HttpStatus.NO_CONTENT
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(getErrorAttributes(request, ErrorAttributeOptions.defaults()));
    }

    /** Builds the answer without anything that the caller sent, or that failed. */
    @Override
    protected Map<String, Object> getErrorAttributes(HttpServletRequest request, ErrorAttributeOptions options) {
        int status = getStatus(request).value();
        return problems.of(status, SaidProblems.fitting(status));
    }

    /** Answers 404 to a request for this page without an error. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }
}
