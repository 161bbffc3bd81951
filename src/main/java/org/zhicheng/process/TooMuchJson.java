package org.zhicheng.process;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.zhicheng.form.Messages;

/**
 * JSON that is too deep or has too many parts is the caller's mistake: Camunda's interfaces know only other mistakes in
 * JSON, and take it for a failure of their own.
 */
public class TooMuchJson implements ExceptionMapper<StreamConstraintsException> {

    @Context
    private ServletContext servlets;

    @Override
    public Response toResponse(StreamConstraintsException e) {
        Messages messages = WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
                .getBean(Messages.class);
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(Map.of(
                        "type", "about:blank",
                        "title", messages.say("api.malformed"),
                        "status", Response.Status.BAD_REQUEST.getStatusCode(),
                        "detail", messages.say("api.malformed.detail"),
                        "problems", List.of()))
                .build();
    }
}
