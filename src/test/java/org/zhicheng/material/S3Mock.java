package org.zhicheng.material;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adobe's S3Mock on a port of its own: a program with another Spring Boot inside, and so in another process. */
public final class S3Mock implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("started on ports \\d+ \\(https\\), (\\d+) \\(http\\)");

    private final Process process;
    private final URI endpoint;

    private S3Mock(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    public static S3Mock start(String bucket, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        jar(),
                        "--server.port=0",
                        "--http.port=0",
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket,
                        "--com.adobe.testing.s3mock.store.root=" + folder)
                .redirectErrorStream(true)
                .start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                drain(output);
                return new S3Mock(process, URI.create("http://localhost:" + started.group(1)));
            }
        }
        throw new IOException("S3Mock did not start:\n" + said);
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A process whose words nobody reads stands still. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "s3mock-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** The launcher is all of it that the class path shows. */
    private static String jar() {
        try {
            return Path.of(Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ReflectiveOperationException | java.net.URISyntaxException missing) {
            throw new IllegalStateException("s3mock-exec.jar is not on the class path", missing);
        }
    }
}
