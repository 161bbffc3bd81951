package org.zhicheng.process.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.springframework.http.MediaType;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.zhicheng.problem.SaidProblems;

/**
 * Answers that JSON which is too deep or has too many parts is the caller's mistake. Camunda's interfaces know only
 * other mistakes in JSON, and take this one for a failure of their own.
 */
public class TooMuchJson implements ExceptionMapper<StreamConstraintsException> {

    @Context
    private ServletContext servlets;

    @Override
    public Response toResponse(StreamConstraintsException e) {
        int status = Response.Status.BAD_REQUEST.getStatusCode();
        return Response.status(status)
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
                        .getBean(SaidProblems.class)
                        .of(status, "api.malformed"))
                .build();
    }
}
