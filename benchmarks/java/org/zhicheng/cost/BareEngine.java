package org.zhicheng.cost;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers as many requests as a declaration of ours takes with nothing but the engine: nobody signs in, nothing is
 * checked, drafts are thrown away and files are only read to their end.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
public class BareEngine {

    private static final ParameterizedTypeReference<Map<String, Object>> FIELDS =
            new ParameterizedTypeReference<>() {};

    private final RuntimeService runtime;
    private final TaskService tasks;

    BareEngine(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    public static void main(String[] arguments) {
        EngineServer.start(
                BareEngine.class,
                new DiagramDelegates(),
                Map.of(
                        "camunda.bpm.authorization.enabled", "false",
                        "spring.servlet.multipart.max-file-size", "10MB"),
                arguments);
    }

    @Bean
    RouterFunction<ServerResponse> routes(RepositoryService repository) {
        return RouterFunctions.route()
                .GET("/ready", request -> repository.createDeploymentQuery().count() > 0
                        ? done()
                        : ServerResponse.status(503).build())
                .POST("/declarations/{key}", this::start)
                .GET("/declarations/{key}", this::look)
                .GET("/tasks/{task}", this::task)
                .PUT("/tasks/{task}/draft", BareEngine::taken)
                .POST("/tasks/{task}/files", BareEngine::heard)
                .POST("/tasks/{task}/check", BareEngine::taken)
                .POST("/tasks/{task}/completion", this::complete)
                .POST("/tasks/{task}/claim", this::claim)
                .GET("/offices/{group}/tasks", this::list)
                .build();
    }

    private ServerResponse start(ServerRequest request) throws Exception {
        runtime.startProcessInstanceByKey("declaration", request.pathVariable("key"), request.body(FIELDS));
        return done();
    }

    private ServerResponse look(ServerRequest request) {
        return ServerResponse.ok()
                .body(tasks.createTaskQuery().processInstanceBusinessKey(request.pathVariable("key")).list().stream()
                        .map(BareEngine::shown)
                        .toList());
    }

    private ServerResponse task(ServerRequest request) {
        return ServerResponse.ok()
                .body(shown(tasks.createTaskQuery().taskId(request.pathVariable("task")).singleResult()));
    }

    private ServerResponse list(ServerRequest request) {
        return ServerResponse.ok()
                .body(tasks.createTaskQuery().taskCandidateGroup(request.pathVariable("group")).listPage(0, 15).stream()
                        .map(BareEngine::shown)
                        .toList());
    }

    private ServerResponse claim(ServerRequest request) {
        tasks.claim(request.pathVariable("task"), "tinghu");
        return done();
    }

    private ServerResponse complete(ServerRequest request) throws Exception {
        tasks.complete(request.pathVariable("task"), request.body(FIELDS));
        return done();
    }

    private static ServerResponse taken(ServerRequest request) throws Exception {
        request.body(FIELDS);
        return done();
    }

    private static ServerResponse heard(ServerRequest request) throws Exception {
        try (InputStream file = request.multipartData().getFirst("file").getInputStream()) {
            file.transferTo(OutputStream.nullOutputStream());
        }
        return done();
    }

    private static ServerResponse done() {
        return ServerResponse.noContent().build();
    }

    private static Map<String, Object> shown(Task task) {
        return Map.of("id", task.getId(), "name", task.getName(), "key", task.getTaskDefinitionKey());
    }
}
