package org.zhicheng.journey;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zhicheng.material.LargePdf;

/** Answers the steps that a declaration of ours took, one request for each of its requests. */
abstract class Replayed implements Contestant {

    private static final ObjectMapper JSON = JsonMapper.shared();

    /** What the decision tables read, and the diagrams' first gateways. */
    static final Map<String, Object> FACTS = Map.ofEntries(
            Map.entry("business", "initial"),
            Map.entry("level", "assistant"),
            Map.entry("series", "05"),
            Map.entry("specialty", "05-09-01-01"),
            Map.entry("division", "320902"),
            Map.entry("divisionKind", "county"),
            Map.entry("city", "320900"),
            Map.entry("department", "none"),
            Map.entry("departmentDivision", "320900"),
            Map.entry("employerByHand", false),
            Map.entry("graduatedBefore2001", false),
            Map.entry("submitted", false),
            Map.entry("returned", false));

    /** One declaration on its way. */
    public static final class Declaration {

        final String key = UUID.randomUUID().toString().replace("-", "");
        final PageBrowser person;
        final PageBrowser reviewer;
        /** Of the kind that the steps now are about. */
        String task;

        Declaration(PageBrowser person, PageBrowser reviewer) {
            this.person = person;
            this.reviewer = reviewer;
        }
    }

    private final OpenTasks tasks;
    private final LargePdf paper;
    private final List<String> connection;
    private final Supplier<List<String>> script;
    private final AtomicInteger files = new AtomicInteger();
    private PageBrowser reviewer;
    private int port;

    /** @param script what {@link OurHouse} sent */
    Replayed(OpenTasks tasks, LargePdf paper, List<String> connection, Supplier<List<String>> script) {
        this.tasks = tasks;
        this.paper = paper;
        this.connection = connection;
        this.script = script;
    }

    abstract void perform(Declaration one, String step, Walk walk);

    /** Without the classes of our own server, which would add to what Camunda's interface answers. */
    static List<String> program(Class<?> application) {
        Path ours = Path.of("target", "classes").toAbsolutePath();
        String classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(ours))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", classPath, application.getName());
    }

    @Override
    public List<String> settings() {
        return connection;
    }

    @Override
    public void prepare(int port, int declarations) {
        // nobody has an account before
    }

    @Override
    public void open(int port) {
        this.port = port;
        this.reviewer = new PageBrowser(port, false);
    }

    @Override
    public void declare(int number, Walk walk) {
        Declaration one = new Declaration(new PageBrowser(port, false), reviewer);
        boolean returned = false;
        for (String step : script.get()) {
            returned |= step.equals("decision returned");
            if (one.task == null && !step.equals("start") && !step.equals("case")) {
                one.task = tasks.await(one.key, kind(step, returned));
            }
            perform(one, step, walk);
            if (step.equals("submission") || step.startsWith("decision")) {
                one.task = null;
            }
        }
    }

    /** Of which task a step is one. */
    private static String kind(String step, boolean returned) {
        if (Set.of("list", "claim", "review form").contains(step) || step.startsWith("decision")) {
            return "review-stage";
        }
        return returned ? "correct-declaration" : "fill-in-declaration";
    }

    byte[] paper() {
        return paper.numbered(files.incrementAndGet());
    }

    /** What a complete declaration holds, by sections. */
    static ObjectNode content() {
        return new Case(null, null).content();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    OpenTasks tasks() {
        return tasks;
    }
}
