package org.zhicheng.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One person's browser as far as HTTP goes: cookies, the tokens, JSON. */
class Browser {

    private static final ObjectMapper JSON = JsonMapper.shared();

    /** What the test that runs holds its server to; null for nothing. */
    private static volatile InterfaceContract contract;

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    record Answer(int status, JsonNode body, String text, HttpResponse<String> response) {}

    Browser(int port) {
        this.base = "http://localhost:" + port;
        // each request of the other kind would offer to change to HTTP/2, which this server does not speak
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @param base as in {@code https://localhost:8443}, whose certificate the context trusts */
    Browser(String base, SSLContext context, HttpClient.Version version) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(version)
                .sslContext(context)
                .build();
    }

    /** From now on every browser holds the server to this. */
    static void hold(InterfaceContract promised) {
        contract = promised;
    }

    static void letGo() {
        contract = null;
    }

    static Browser signedIn(int port, String loginName) {
        Browser browser = new Browser(port);
        browser.signIn(loginName, "Zhicheng2026");
        return browser;
    }

    /** @return where it leads */
    String signIn(String name, String password) {
        return target(submitForm("/login", Map.of("username", name, "password", password)));
    }

    /**
     * By a password that an admin gave, which is replaced by the own one.
     *
     * @return where it leads then
     */
    String signInFirst(String name, String given, String chosen) {
        String page = signIn(name, given);
        if (!page.equals("/login/first-password")) {
            throw new AssertionError(name + " came to " + page);
        }
        return post("/api/first-password", Map.of("password", chosen))
                .body()
                .path("next")
                .asString();
    }

    /** As a page's form does; the answer is a redirect, or a page. */
    Answer submitForm(String path, Map<String, String> fields) {
        Overheard.form(fields);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-ZC-CSRF", token())
                .POST(BodyPublishers.ofString(body)));
    }

    /** Where a redirect leads, without the host; empty where it is none. */
    static String target(Answer answer) {
        return answer.response()
                .headers()
                .firstValue("Location")
                .map(URI::create)
                .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .orElse("");
    }

    /** Where a page goes on by itself; empty where it stays. */
    static String onward(Answer answer) {
        return answer.response()
                .headers()
                .firstValue("Refresh")
                .map(to -> to.substring("0; url=".length()))
                .orElse("");
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return change("POST", path, body, UUID.randomUUID().toString());
    }

    Answer postOnce(String path, Object body, String key) {
        return change("POST", path, body, key);
    }

    Answer put(String path, Object body) {
        return change("PUT", path, body, null);
    }

    Answer delete(String path) {
        return change("DELETE", path, null, null);
    }

    Answer upload(String path, String fileName, byte[] content) {
        String boundary = "zhicheng-test-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-ZC-CSRF", token())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** As the form of an objection does it: the bytes as they are, the name in a header. */
    Answer sendPdf(String path, String fileName, byte[] content) {
        return send(request(path)
                .header("Content-Type", "application/pdf")
                .header("X-File-Name", encode(fileName))
                .header("X-ZC-CSRF", token())
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** As Camunda Modeler does it. */
    Answer deploy(String loginName, String password, String fileName, String content) {
        String credentials =
                Base64.getEncoder().encodeToString((loginName + ":" + password).getBytes(StandardCharsets.UTF_8));
        return deploy(
                "/engine-rest", Map.of(fileName, content), "Camunda Modeler", "Authorization", "Basic " + credentials);
    }

    /** @param engine where the engine's interface lies */
    Answer deploy(String engine, Map<String, String> files, String source, String... headers) {
        String boundary = "zhicheng-test-boundary";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        StringBuilder body = new StringBuilder(part + "deployment-name\"\r\n\r\n"
                + files.keySet().iterator().next() + "\r\n" + part + "deployment-source\"\r\n\r\n" + source + "\r\n"
                + part + "deploy-changed-only\"\r\n\r\ntrue\r\n");
        files.forEach((name, content) -> body.append(part)
                .append(name + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        return send(request(engine + "/deployment/create")
                .headers(headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body + "--" + boundary + "--\r\n")));
    }

    /** Camunda's own web API, as Tasklist calls it. */
    Answer engine(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request("/camunda/api/engine/engine/default" + path)
                .header("X-XSRF-TOKEN", tasklistToken())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    String tasklistToken() {
        return cookie("XSRF-TOKEN").orElseGet(this::engineToken);
    }

    Answer raw(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** With bytes that are no text. */
    Answer rawBytes(String method, String path, byte[] body, String... headers) {
        return send(
                request(path).method(method, BodyPublishers.ofByteArray(body)).headers(headers));
    }

    /** An answer that may not end: what it begins with, and nothing of the rest. */
    Answer opened(String path) {
        AtomicReference<InputStream> rest = new AtomicReference<>();
        try {
            HttpResponse<String> response = http.send(
                    request(path).GET().build(),
                    head -> BodySubscribers.mapping(BodySubscribers.ofInputStream(), body -> {
                        rest.set(body);
                        return "";
                    }));
            // not before: who is still reading takes it for a line that broke
            rest.get().close();
            return new Answer(response.statusCode(), MissingNode.getInstance(), "", response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a stream of events tells, up to the first that says this word. */
    CompletableFuture<List<String>> told(String path, String last) {
        return http.sendAsync(request(path).GET().build(), BodyHandlers.ofLines())
                .thenApplyAsync(response -> {
                    List<String> told = new ArrayList<>();
                    for (Iterator<String> line = response.body().iterator(); line.hasNext(); ) {
                        String text = line.next();
                        if (text.startsWith("data:")) {
                            told.add(text.substring("data:".length()));
                        }
                        if (text.startsWith("data:" + last)) {
                            break;
                        }
                    }
                    return told;
                });
    }

    /** A session from before anybody signed in, as an attacker would plant it. */
    String planted() {
        get("/login/alipay");
        return session();
    }

    /** Whether this session, in any browser, is somebody's. */
    boolean opens(String session) {
        return json(raw("GET", "/api/session", null, "Cookie", "JSESSIONID=" + session)
                        .text())
                .path("authenticated")
                .asBoolean();
    }

    String session() {
        return cookie("JSESSIONID").orElse(null);
    }

    /** The cookie against which tokens are held. */
    String csrf() {
        return cookie("ZC-CSRF").orElse(null);
    }

    /** Of the pages of Camunda. */
    String engineToken() {
        get("/camunda/app/tasklist/default/");
        return cookie("XSRF-TOKEN").orElse("none");
    }

    /** Over TLS each is called __Host-…. */
    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie ->
                        cookie.getName().equals(name) || cookie.getName().equals("__Host-" + name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer change(String method, String path, Object body, String key) {
        JsonNode sent = body == null ? MissingNode.getInstance() : JSON.valueToTree(body);
        Overheard.sent(sent);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("X-ZC-CSRF", token())
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request, sent);
    }

    /** What is no text. */
    byte[] download(String path) {
        return bytes(request(path).GET());
    }

    /** What is no text, and is asked for with a body. */
    byte[] download(String path, Object body) {
        return bytes(request(path)
                .header("Content-Type", "application/json")
                .header("X-ZC-CSRF", token())
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    private byte[] bytes(HttpRequest.Builder asked) {
        try {
            HttpResponse<byte[]> response = http.send(asked.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(asked.build().uri() + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String token() {
        return get("/api/session").body().path("csrf").path("token").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** To a test's one server; others choose among several. */
    HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Answer send(HttpRequest.Builder request) {
        return send(request, MissingNode.getInstance());
    }

    private Answer send(HttpRequest.Builder request, JsonNode sent) {
        try {
            HttpResponse<String> response = exchange(request);
            JsonNode body = json(response.body());
            promised(request.build(), sent, response, body);
            Overheard.headers(response);
            Overheard.got(body);
            return new Answer(response.statusCode(), body, response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void promised(HttpRequest request, JsonNode sent, HttpResponse<String> response, JsonNode got) {
        if (contract != null) {
            contract.hold(
                    request.method(),
                    request.uri().getRawPath(),
                    sent,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(null),
                    got);
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() || !"{[".contains(text.substring(0, 1))
                    ? MissingNode.getInstance()
                    : JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
