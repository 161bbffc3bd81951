package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.zhicheng.Fork;
import org.zhicheng.Patience;

/** The machine's nginx with the configuration that installations use, and a certificate of its own. */
class Nginx implements AutoCloseable {

    private static final Path DEPLOY = Path.of("deploy/nginx").toAbsolutePath();
    private static final char[] PASSWORD = "for-this-test".toCharArray();

    /** Another program may take a free port before nginx does. */
    private static final int ATTEMPTS = 10;

    private final Path folder;
    private final int application;
    private final SSLContext trusting;
    private final UnaryOperator<String> change;
    private int http;
    private int https;
    private Process process;

    /** @param application its port; where nothing listens, it is away */
    Nginx(Path folder, int application) throws Exception {
        this(folder, application, UnaryOperator.identity());
    }

    /** @param change of the configuration, as for limits that a test can reach */
    Nginx(Path folder, int application, UnaryOperator<String> change) throws Exception {
        this.folder = folder;
        this.application = application;
        this.change = change;
        Files.createDirectories(folder.resolve("conf.d"));
        trusting = certificate();
        for (int attempt = 1; !started(); attempt++) {
            assertThat(attempt).as(Files.readString(folder.resolve("output"))).isLessThan(ATTEMPTS);
        }
    }

    int http() {
        return http;
    }

    int https() {
        return https;
    }

    String base() {
        return "https://localhost:" + https;
    }

    SSLContext trusting() {
        return trusting;
    }

    Browser browser() {
        return new Browser(base(), trusting, HttpClient.Version.HTTP_2);
    }

    /** Java's client waits for ever where HTTP/2 answers before a body was sent whole; browsers do not. */
    Browser browserOfOld() {
        return new Browser(base(), trusting, HttpClient.Version.HTTP_1_1);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private String site() throws IOException {
        Map<String, String> variables = Map.of(
                "ZHICHENG_SERVER_NAME", "localhost",
                "ZHICHENG_PUBLIC_HOST", "localhost:" + https,
                "ZHICHENG_HTTP_PORT", String.valueOf(http),
                "ZHICHENG_HTTPS_PORT", String.valueOf(https),
                "ZHICHENG_TLS_CERTIFICATE", folder.resolve("certificate.pem").toString(),
                "ZHICHENG_TLS_KEY", folder.resolve("key.pem").toString(),
                "ZHICHENG_UPSTREAMS", "server 127.0.0.1:" + application + ";",
                "ZHICHENG_NGINX_ERRORS", DEPLOY.resolve("errors").toString());
        String site = change.apply(Files.readString(DEPLOY.resolve("zhicheng.conf.template")));
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            assertThat(site).contains("${" + variable.getKey() + "}");
            site = site.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        assertThat(site).doesNotContain("${");
        return site;
    }

    /** Nothing of it lies outside of the folder; as root it stays root, so that it may read there. */
    private String main() {
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        return user + """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log info;
                events { worker_connections 512; }
                http {
                    include /etc/nginx/mime.types;
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/conf.d/*.conf;
                }
                """.formatted(folder);
    }

    private boolean started() throws Exception {
        http = Fork.freePort();
        https = Fork.freePort();
        Files.writeString(folder.resolve("conf.d/zhicheng.conf"), site());
        Files.writeString(folder.resolve("nginx.conf"), main());
        process = start();
        // written when its sockets are bound: whoever else listens there writes none
        Path bound = folder.resolve("nginx.pid");
        Patience.until("nginx's sockets", () -> !process.isAlive() || Files.exists(bound));
        if (Files.exists(bound)) {
            return true;
        }
        close();
        return false;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    static boolean installed() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of("/usr/sbin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private SSLContext certificate() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "nginx",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        pem(
                folder.resolve("certificate.pem"),
                "CERTIFICATE",
                keys.getCertificate("nginx").getEncoded());
        pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey("nginx", PASSWORD).getEncoded());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("nginx", keys.getCertificate("nginx"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("-----BEGIN " + kind + "-----\n").getBytes());
            out.write(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(content));
            out.write(("\n-----END " + kind + "-----\n").getBytes());
        }
    }
}
