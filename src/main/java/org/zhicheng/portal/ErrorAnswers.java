package org.zhicheng.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhicheng.form.Messages;

/**
 * Says what no controller said, as where the server refuses an address before any of them is asked: people read a page,
 * programs the same words as a problem detail (RFC 9457).
 */
@Controller
class ErrorAnswers extends BasicErrorController {

    private final Messages messages;

    ErrorAnswers(
            ErrorAttributes attributes,
            ServerProperties server,
            ObjectProvider<ErrorViewResolver> views,
            Messages messages) {
        super(attributes, server.getError(), views.orderedStream().toList());
        this.messages = messages;
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

    /** Nothing of what the caller sent, nor of what failed. */
    @Override
    protected Map<String, Object> getErrorAttributes(HttpServletRequest request, ErrorAttributeOptions options) {
        HttpStatus status = getStatus(request);
        String kind = "error." + kind(status);
        return Map.of(
                "type", "about:blank",
                "title", messages.say(kind),
                "status", status.value(),
                "detail", messages.say(kind + ".text"),
                "problems", List.of());
    }

    /** The status whose words fit. */
    private static int kind(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND -> status.value();
            default ->
                status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }
}
