package org.zhicheng.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.zhicheng.Fork;
import org.zhicheng.Patience;
import org.zhicheng.ZhichengApplication;

/** One of several servers above a database: a process of its own, which can be killed like one. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int port;
    private final File log;
    private final Process process;

    /** @param jvm what goes before the class: {@code -Duser.timezone=UTC} */
    Node(String name, Path folder, List<String> jvm, List<String> settings) {
        this(name, folder, Fork.freePort(), classes(jvm), settings);
    }

    /** @param program what is started, as {@code java} takes it: classes, or a jar */
    Node(String name, Path folder, int port, List<String> program, List<String> settings) {
        this.port = port;
        log = folder.resolve(name + ".log").toFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx640m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(program);
        command.addAll(List.of(
                "--server.port=" + port,
                "--zhicheng.keys.directory=" + folder.resolve("keys"),
                "--zhicheng.documents.directory=" + folder.resolve("documents"),
                "--zhicheng.sms.interval=200ms",
                "--zhicheng.verification.interval=200ms",
                "--camunda.bpm.job-execution.lock-time-in-millis=15000",
                "--spring.main.banner-mode=off"));
        command.addAll(settings);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classes(List<String> jvm) {
        List<String> program = new ArrayList<>(jvm);
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), ZhichengApplication.class.getName()));
        return program;
    }

    int port() {
        return port;
    }

    boolean alive() {
        return process.isAlive();
    }

    Node awaitReady() {
        await("The server did not start", () -> !process.isAlive() || ready());
        if (!process.isAlive()) {
            throw new IllegalStateException("The server did not start:\n" + said());
        }
        return this;
    }

    /** Waits until it gave up by itself. @return what it said */
    String awaitEnd() {
        await("The server goes on", () -> !process.isAlive());
        return said();
    }

    String said() {
        try {
            return Files.readString(log.toPath(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: it has no time for anything. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean ready() {
        try {
            return new Browser(port).get("/actuator/health/readiness").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private void await(String otherwise, BooleanSupplier happened) {
        try {
            Patience.until(otherwise, PATIENCE, Duration.ofMillis(200), happened);
        } catch (ConditionTimeoutException late) {
            process.destroyForcibly();
            throw new IllegalStateException(otherwise + ":\n" + said(), late);
        }
    }
}
