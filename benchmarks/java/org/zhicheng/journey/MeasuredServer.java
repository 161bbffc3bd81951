package org.zhicheng.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs the server of one {@link Contestant} in a process of its own and, if wanted, has it write its profile. */
final class MeasuredServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** The same for all of them: the tests' own log tells more than a server in use. */
    private static final String LOGGING =
            """
            <configuration>
              <include resource="org/springframework/boot/logging/logback/defaults.xml"/>
              <include resource="org/springframework/boot/logging/logback/console-appender.xml"/>
              <root level="INFO"><appender-ref ref="CONSOLE"/></root>
            </configuration>
            """;

    private final Process process;
    private final int port;
    private final Path profile;

    MeasuredServer(Contestant contestant, int port, Path folder, boolean profiled) {
        this.port = port;
        String name = contestant.name().replace(' ', '-');
        this.profile = folder.resolve(name + ".jfr");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                // a compiler thread that ends takes its CPU time with it
                "-XX:-UseDynamicNumberOfCompilerThreads"));
        if (profiled) {
            command.add("-XX:FlightRecorderOptions=stackdepth=200");
            command.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,maxsize=1g,filename=" + profile);
        }
        command.addAll(contestant.program());
        command.add("--server.port=" + port);
        command.add("--logging.config=" + logging(folder));
        command.addAll(contestant.settings());
        Path log = folder.resolve(name + ".log");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitStart(contestant, log);
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Complete when the server has ended. */
    Path profile() {
        return profile;
    }

    private static Path logging(Path folder) {
        try {
            return Files.writeString(folder.resolve("logging.xml"), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart(Contestant contestant, Path log) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready(contestant)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not start:\n" + said(log));
            }
            Server.pause();
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ready(Contestant contestant) {
        try {
            return contestant.ready(port);
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
