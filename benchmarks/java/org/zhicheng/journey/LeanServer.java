package org.zhicheng.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole system with little memory, as a program of its own, in an empty folder. */
final class LeanServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\) ([\\d.]+)ms");

    private final Process process;
    private final Path folder;
    private final int port;

    /** In megabytes, but for the pauses. */
    record Heap(int collections, int highest, int highestAfterCollection, int committed, double pausesMillis) {}

    private LeanServer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** @param settings as on a command line, such as {@code --zhicheng.materials.max-size=25MB} */
    static LeanServer start(Path folder, String heap, List<String> settings) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xlog:gc:file=" + folder.resolve("gc.log"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.zhicheng.ZhichengApplication",
                "--server.port=" + port,
                "--spring.datasource.url=" + url(folder),
                "--zhicheng.keys.directory=" + folder.resolve("keys"),
                "--zhicheng.documents.directory=" + folder.resolve("documents")));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        LeanServer server = new LeanServer(process, folder, port);
        server.awaitHealth();
        return server;
    }

    int port() {
        return port;
    }

    /** Its database, to be looked into while it runs. */
    JdbcTemplate database() {
        return new JdbcTemplate(new DriverManagerDataSource(url(folder), "zhicheng", ""));
    }

    /** With a way in for a second program; as long as there is none, it costs nothing. */
    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("database") + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
    }

    /** What the collector wrote so far. */
    Heap heap() throws IOException {
        int collections = 0;
        int highest = 0;
        int after = 0;
        int committed = 0;
        double pauses = 0;
        for (String line : Files.readAllLines(folder.resolve("gc.log"))) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                collections++;
                highest = Math.max(highest, Integer.parseInt(collection.group(1)));
                after = Math.max(after, Integer.parseInt(collection.group(2)));
                committed = Math.max(committed, Integer.parseInt(collection.group(3)));
                pauses += Double.parseDouble(collection.group(4));
            }
        }
        return new Heap(collections, highest, after, committed, pauses);
    }

    /** The highest the whole process ever took, in megabytes; 0 where the system doesn't say. */
    long residentPeak() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    boolean ranOutOfMemory() throws IOException {
        return Files.readString(folder.resolve("server.log")).contains("OutOfMemoryError");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new IOException("the server did not start: see " + folder.resolve("server.log"), notYet);
                }
            }
            Thread.sleep(500);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
