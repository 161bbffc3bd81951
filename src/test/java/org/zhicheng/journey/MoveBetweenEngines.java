package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.Fork;
import org.zhicheng.FreshDatabase;

/**
 * Cases in every state are made by the jar on Camunda and finished by the jar on Operaton, and back: each server is
 * stopped, its folder copied, and the other started on the copy. People stay signed in meanwhile. It is no test of the
 * ordinary lanes: {@code mvn -P operaton verify} builds both jars and names this class. See docs/engine.md.
 */
class MoveBetweenEngines {

    private static final String CAMUNDA = System.getProperty("zhicheng.jar.camunda");
    private static final String OPERATON = System.getProperty("zhicheng.jar.operaton");

    /** How each state ended in each move: what docs/engine.md promises. */
    private static final Map<String, Map<String, String>> ENDS = new LinkedHashMap<>();

    private static final List<String> MOVES = new ArrayList<>();

    private final int port = Fork.freePort();

    @Test
    void withAFileOfH2(@TempDir Path folder) throws IOException {
        move("H2", folder, Installation.h2(Files.createDirectories(folder.resolve("first"))));
    }

    @Test
    void withPostgresql(@TempDir Path folder) throws IOException {
        try (FreshDatabase database = FreshDatabase.emptyPostgresql()) {
            move(
                    "PostgreSQL",
                    folder,
                    Installation.postgresql(Files.createDirectories(folder.resolve("first")), database));
        }
    }

    @AfterAll
    static void tell() throws IOException {
        StringBuilder table = new StringBuilder(
                "| state | " + String.join(" | ", MOVES) + " |\n|---|" + "---|".repeat(MOVES.size()) + "\n");
        ENDS.forEach((state, ends) -> table.append("| " + state + " | "
                + String.join(
                        " | ",
                        MOVES.stream().map(move -> ends.getOrDefault(move, "–")).toList()) + " |\n"));
        System.out.println(table);
        Files.writeString(Path.of("target", "moves.md"), table);
    }

    private void move(String database, Path folder, Installation first) {
        List<Waiting> cases;
        try (Node camunda = started("camunda", CAMUNDA, first)) {
            cases = new WaitingCases(port, first).made();
        }
        Installation second = first.copiedTo(folder.resolve("second"));
        List<Waiting> others;
        try (Node operaton = started("operaton", OPERATON, second)) {
            finish("Camunda → Operaton, " + database, cases, second);
            others = new WaitingCases(port, second).made();
            assertThat(new EngineRows(second.tables()).classNames()).isEmpty();
        }
        Installation third = second.copiedTo(folder.resolve("third"));
        try (Node camunda = started("camunda-again", CAMUNDA, third)) {
            finish("Operaton → Camunda, " + database, others, third);
            assertThat(new EngineRows(third.tables()).classNames()).isEmpty();
        }
    }

    private Node started(String name, String jar, Installation installation) {
        List<String> settings = new ArrayList<>(installation.settings());
        for (String engine : List.of("camunda", "operaton")) {
            settings.add("--" + engine + ".bpm.job-execution.wait-time-in-millis=100");
            settings.add("--" + engine + ".bpm.job-execution.max-wait=200");
        }
        return new Node(name, installation.folder(), port, List.of("-jar", jar), settings).awaitReady();
    }

    private static void finish(String move, List<Waiting> cases, Installation there) {
        MOVES.add(move);
        List<Waiting> lastFirst = new ArrayList<>(cases);
        Collections.reverse(lastFirst);
        Map<String, String> failures = new LinkedHashMap<>();
        for (Waiting one : lastFirst) {
            String end;
            try {
                end = one.finish().apply(there);
            } catch (AssertionError | RuntimeException failed) {
                end = "failed";
                failures.put(one.state(), failed.toString());
            }
            ENDS.computeIfAbsent(one.state(), state -> new LinkedHashMap<>()).put(move, end);
            if (!end.equals(one.end())) {
                failures.putIfAbsent(one.state(), end);
            }
        }
        assertThat(failures).as(move).isEmpty();
    }
}
