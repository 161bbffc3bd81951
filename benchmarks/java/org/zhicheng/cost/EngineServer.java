package org.zhicheng.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts a Camunda engine behind Tomcat with the diagrams and tables of this repository, and with the same settings of
 * engine, history, jobs and connections as ours has.
 */
final class EngineServer {

    private static final List<String> MODELS = List.of(
            "declaration.bpmn", "review.bpmn", "publicity.bpmn", "material-requirements.dmn", "review-routing.dmn");

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private EngineServer() {}

    static GenericApplicationContext start(
            Class<?> application, DiagramDelegates delegates, Map<String, Object> settings, String[] arguments) {
        SpringApplication server = new SpringApplication(application);
        Map<String, Object> all = new HashMap<>(Map.ofEntries(
                // so that the application.yml of our own server is not read
                Map.entry("spring.config.name", "engine-server"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "20"),
                Map.entry("spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED"),
                Map.entry("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true"),
                Map.entry("camunda.bpm.auto-deployment-enabled", "false"),
                Map.entry("camunda.bpm.database.schema-update", "true"),
                Map.entry("camunda.bpm.default-serialization-format", "application/json"),
                Map.entry("camunda.bpm.history-level", "full"),
                Map.entry("camunda.bpm.job-execution.wait-time-in-millis", "1000"),
                Map.entry("camunda.bpm.job-execution.max-wait", "5000"),
                Map.entry("camunda.bpm.metrics.enabled", "false"),
                Map.entry("camunda.bpm.generic-properties.properties.cmmn-enabled", "false"),
                Map.entry("camunda.bpm.generic-properties.properties.task-metrics-enabled", "false")));
        all.putAll(settings);
        server.setDefaultProperties(all);
        server.addInitializers((GenericApplicationContext context) -> MODELS.stream()
                .flatMap(EngineServer::delegates)
                .distinct()
                .forEach(name -> context.registerBean(name, DiagramDelegates.class, () -> delegates)));
        GenericApplicationContext context = (GenericApplicationContext) server.run(arguments);
        deploy(context.getBean(RepositoryService.class));
        return context;
    }

    private static void deploy(RepositoryService repository) {
        DeploymentBuilder models = repository.createDeployment().name("models").enableDuplicateFiltering(true);
        MODELS.forEach(model -> models.addString(model, text(model)));
        models.deploy();
    }

    /** What a diagram calls its steps. */
    private static Stream<String> delegates(String model) {
        return DELEGATE.matcher(text(model)).results().map(found -> found.group(1));
    }

    /** From the folder where they lie: the classes of our own server are not on this one's class path. */
    private static String text(String model) {
        try {
            return Files.readString(Path.of("processes", model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
