package org.zhicheng.journey;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.catalina.Wrapper;
import org.glassfish.jersey.server.ExtendedResourceContext;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every door of a running server, as its applications themselves know them; no list written by hand is asked. */
final class AllDoors {

    /** Spring Security answers these before any handler is asked. */
    private static final List<Door> SIGNING_IN_AND_OUT =
            List.of(new Door("POST", "/login"), new Door("POST", "/logout"));

    private static final String API = "/camunda/api/";

    private final SortedSet<Door> doors = new TreeSet<>(SIGNING_IN_AND_OUT);

    /** @param document of the interface under /api */
    static SortedSet<Door> of(ServletWebServerApplicationContext server, JsonNode document) {
        AllDoors all = new AllDoors();
        all.servlets(server);
        all.handlers(server);
        all.documented(document);
        return all.doors;
    }

    private void servlets(ServletWebServerApplicationContext server) {
        Stream.of(((TomcatWebServer) server.getWebServer())
                        .getTomcat()
                        .getHost()
                        .findChildren())
                .flatMap(context -> Arrays.stream(context.findChildren()))
                .forEach(servlet -> servlet((Wrapper) servlet));
    }

    private void servlet(Wrapper wrapper) {
        try {
            Servlet servlet = wrapper.allocate();
            if (servlet instanceof ServletContainer jersey) {
                for (String mapping : wrapper.findMappings()) {
                    jersey(mapping.replaceFirst("/\\*$", ""), jersey);
                }
            } else if (!(servlet instanceof DispatcherServlet)) {
                throw new AssertionError("What does this servlet answer? " + servlet.getClass());
            }
            wrapper.deallocate(servlet);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private void jersey(String mount, ServletContainer application) {
        application
                .getApplicationHandler()
                .getInjectionManager()
                .getInstance(ExtendedResourceContext.class)
                .getResourceModel()
                .getRootResources()
                .forEach(resource -> resource(mount, resource));
        if (mount.startsWith(API) && !mount.equals(API + "engine")) {
            doors.add(new Door("GET", mount.replace(API, "/camunda/app/") + "/{engine}/"));
        }
    }

    private void resource(String above, Resource resource) {
        String path = join(above, resource.getPath());
        methods(path, resource);
        if (resource.getResourceLocator() != null) {
            Class<?> located = resource.getResourceLocator().getInvocable().getRawResponseType();
            Resource below = Resource.from(located, true);
            if (below == null) {
                throw new AssertionError("What answers below " + path + "? " + located);
            }
            methods(path, below);
            below.getChildResources().forEach(child -> resource(path, child));
        }
        resource.getChildResources().forEach(child -> resource(path, child));
    }

    /** Without what Jersey adds to each address: how to ask for its options. */
    private void methods(String path, Resource resource) {
        resource.getResourceMethods().stream()
                .filter(method ->
                        !(method.isExtended() && method.getHttpMethod().equals("OPTIONS")))
                .map(ResourceMethod::getHttpMethod)
                .forEach(method -> doors.add(new Door(method, path)));
    }

    private static String join(String above, String path) {
        String below = path == null ? "" : path;
        return below.isEmpty() || below.startsWith("/") ? above + below : above + "/" + below;
    }

    private void handlers(ServletWebServerApplicationContext server) {
        server.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(this::handler));
    }

    private void handler(RequestMappingInfo handler) {
        Set<RequestMethod> methods = handler.getMethodsCondition().getMethods();
        handler.getPatternValues().forEach(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .forEach(method -> doors.add(new Door(method.name(), path))));
    }

    private void documented(JsonNode document) {
        document.path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> doors.add(new Door(
                        HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)).name(), path.getKey()))));
    }
}
