package org.zhicheng.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhicheng.ZhichengApplication;

/**
 * The whole system above one of the databases, on a port and in a virtual machine of its own: two of them stand side
 * by side, and are asked in turn.
 */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final int port;

    /** @param settings of its own, each as {@code --name=value} */
    Server(Cluster cluster, String database, String... settings) {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path log = cluster.folder().resolve(database + ".log");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx768m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ZhichengApplication.class.getName(),
                    "--server.port=" + port));
            command.addAll(cluster.settings(database));
            command.addAll(List.of(settings));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitStart(log.toFile());
    }

    int port() {
        return port;
    }

    private void awaitStart(File log) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not start, see " + log);
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            return new Browser(port).get("/actuator/health").status() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
