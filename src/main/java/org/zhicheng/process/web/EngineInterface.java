package org.zhicheng.process.web;

import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Puts our answers to failures in place of Camunda's, in every interface of the engine: its own and those inside the
 * web applications, each of which is an application of Jersey that looks for such additions.
 */
public class EngineInterface implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(Failures.class)
                .register(EngineFailures.class)
                .register(RestFailures.class)
                .register(JsonFailures.class)
                .register(JsonParseFailures.class)
                .register(EngineBodies.class)
                .register(AbsentParts.class);
    }

    /**
     * Answers exceptions. Jersey takes the nearest mapper for each exception, and of two equally near the one that
     * comes first.
     */
    private abstract static class Answering<T extends Throwable> implements ExceptionMapper<T> {

        @Context
        private ServletContext server;

        @Context
        private Request request;

        @Context
        private ExtendedUriInfo address;

        @Override
        public Response toResponse(T failure) {
            return WebApplicationContextUtils.getRequiredWebApplicationContext(server)
                    .getBean(EngineAnswers.class)
                    .answer(failure, request.getMethod() + " " + template());
        }

        private String template() {
            List<UriTemplate> parts = new ArrayList<>(address.getMatchedTemplates());
            Collections.reverse(parts);
            return parts.stream().map(UriTemplate::getTemplate).collect(Collectors.joining());
        }
    }

    @Priority(1)
    static final class Failures extends Answering<Throwable> {}

    @Priority(1)
    static final class EngineFailures extends Answering<ProcessEngineException> {}

    @Priority(1)
    static final class RestFailures extends Answering<RestException> {}

    @Priority(1)
    static final class JsonFailures extends Answering<com.fasterxml.jackson.databind.JsonMappingException> {}

    @Priority(1)
    static final class JsonParseFailures extends Answering<com.fasterxml.jackson.core.JsonParseException> {}
}
