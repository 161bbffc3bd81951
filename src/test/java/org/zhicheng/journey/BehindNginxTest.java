package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.Fork;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** The whole system as installations run it: behind nginx, with the configuration of {@code deploy/nginx}. */
@OwnServer
@TestPropertySource(
        properties = {
            "zhicheng.trusted-proxies=127.0.0.1",
            "server.servlet.session.cookie.secure=true",
            "camunda.bpm.webapp.session-cookie.enable-secure-cookie=true",
            "camunda.bpm.webapp.csrf.enable-secure-cookie=true"
        })
@Tag("long")
@EnabledIf(value = "hasNginx", disabledReason = "no nginx here, and no package of Maven's or npm's brings one")
class BehindNginxTest extends ServerTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String[] SECURITY_HEADERS = {
        "Strict-Transport-Security",
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Cache-Control",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy"
    };

    private static final Queue<String> ARRIVED = new ConcurrentLinkedQueue<>();

    @Autowired
    SimulatedInbox phones;

    @TempDir
    Path folder;

    private Nginx nginx;

    /** What reaches the application, before anything else looks at it. */
    @TestConfiguration
    static class Arrivals {

        @Bean
        FilterRegistrationBean<Filter> arrivals() {
            var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                ARRIVED.add(((HttpServletRequest) request).getRequestURI());
                chain.doFilter(request, response);
            });
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }

    static boolean hasNginx() {
        return Nginx.installed();
    }

    @BeforeEach
    void start() throws Exception {
        nginx = new Nginx(folder, port);
    }

    @AfterEach
    void stop() throws Exception {
        nginx.close();
    }

    @Test
    void whoComesWithoutEncryptionIsSentToIt() throws Exception {
        HttpResponse<String> answer = get("http://localhost:" + nginx.http() + "/login?x=1");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(nginx.base() + "/login?x=1");
    }

    @Test
    void peopleSignInWithSecureCookies() {
        Browser browser = nginx.browser();
        Answer asked = browser.raw("GET", "/me", null, "Accept", "text/html");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.response().headers().firstValue("Location")).hasValue("/login");

        assertThat(browser.signIn("lisi", "Zhicheng2026")).startsWith("/me");
        Answer session = browser.get("/api/session");
        assertThat(session.body().path("authenticated").asBoolean()).isTrue();
        assertThat(session.response().version()).isEqualTo(HttpClient.Version.HTTP_2);
        Browser another = nginx.browser();
        assertThat(cookies(another.get("/login"))).isNotEmpty().allSatisfy(BehindNginxTest::assertGuarded);
        Answer tasklist = nginx.browser().raw("GET", "/camunda/app/tasklist/default/", null, "Accept", "text/html");
        assertThat(cookies(tasklist)).allSatisfy(BehindNginxTest::assertGuarded);
        assertThat(tasklist.response().headers().firstValue("Location")).hasValue("/login");

        Browser reviewer = nginx.browser();
        reviewer.signIn("tinghu", "Zhicheng2026");
        Answer page = reviewer.get("/camunda/app/tasklist/default/");
        assertThat(cookies(page))
                .as("Camunda's token")
                .anyMatch(cookie -> cookie.startsWith("__Host-XSRF-TOKEN="))
                .allSatisfy(BehindNginxTest::assertGuarded);
        assertThat(reviewer.engine("POST", "/task/count", "{}").status()).isEqualTo(200);
    }

    @Test
    void plainCookiesAreNobodysOverTls() {
        Browser browser = nginx.browser();
        browser.signIn("lisi", "Zhicheng2026");
        Browser thief = nginx.browser();

        for (String name : List.of("JSESSIONID", "__Host-JSESSIONID")) {
            Answer session = thief.raw("GET", "/api/session", null, "Cookie", name + "=" + browser.session());
            assertThat(session.body().path("authenticated").asBoolean())
                    .as(name)
                    .isEqualTo(name.startsWith("__Host-"));
        }
    }

    static Stream<String> pathsOfEveryKind() {
        return Stream.of(
                "/login", "/api/session", BuiltFiles.address("portal.css"), "/camunda/app/tasklist/default/", "/none");
    }

    @ParameterizedTest
    @MethodSource("pathsOfEveryKind")
    void securityHeadersAreThereOnce(String path) {
        Browser browser = nginx.browser();
        browser.signIn("tinghu", "Zhicheng2026");

        HttpResponse<String> answer = browser.get(path).response();

        assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).hasSize(1);
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        for (String header : SECURITY_HEADERS) {
            assertThat(answer.headers().allValues(header)).as(header).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void scriptsAreCompressedOnce() throws Exception {
        HttpResponse<String> answer = get(nginx.base() + BuiltFiles.address("portal.css"), "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
    }

    @Test
    void tenMegabytesArrive() {
        Case one = Case.started(signedIn("lisi"), Case.CHOICE);
        String slot = slot(one);

        Answer whole = one.upload(slot, padded(10 * MEGABYTE));
        assertThat(whole.status()).as(whole.text()).isEqualTo(201);

        Answer more = one.upload(slot, padded(10 * MEGABYTE + 1));
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.body().path("detail").asString())
                .as("the application's own advice")
                .contains("10");
    }

    @Test
    void whatIsTooLargeIsToldInChinese() {
        Browser browser = nginx.browserOfOld();
        browser.signIn("lisi", "Zhicheng2026");
        ARRIVED.clear();

        Answer data = browser.post("/api/registrations", Map.of("data", "x".repeat(3 * MEGABYTE)));
        Answer file = browser.upload("/api/tasks/t1/materials/id-card", "a.pdf", new byte[62 * MEGABYTE]);
        Answer page = browser.submitForm("/login", Map.of("username", "x".repeat(3 * MEGABYTE)));

        for (Answer answer : List.of(data, file)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(413);
            assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body().path("detail").asString()).contains("超过了允许的大小");
        }
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("<html lang=\"zh-CN\">", "超过了允许的大小");
        assertThat(ARRIVED).doesNotContain("/api/registrations", "/api/tasks/t1/materials/id-card", "/login");
    }

    @Test
    void whatTricklesIsKeptAwayUntilItIsWhole() throws Exception {
        String path = "/api/registrations/trickle/code";
        byte[] body = "{\"code\":\"123456\"}".getBytes(StandardCharsets.UTF_8);
        ARRIVED.clear();
        try (Socket line = nginx.trusting().getSocketFactory().createSocket("localhost", nginx.https())) {
            line.setSoTimeout(30_000);
            line.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + nginx.https()
                                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < body.length - 1; i++) {
                line.getOutputStream().write(body[i]);
                line.getOutputStream().flush();
                nginx.browser().get("/api/session");
            }
            assertThat(ARRIVED).doesNotContain(path);

            line.getOutputStream().write(body[body.length - 1]);
            line.getOutputStream().flush();
            String status = new BufferedReader(new InputStreamReader(line.getInputStream())).readLine();

            assertThat(status).contains(" 403");
            assertThat(ARRIVED).contains(path);
        }
    }

    @Test
    void madeUpAddressesGiveNoMoreTries() throws Exception {
        assertThat(triesUntilLocked(nginx.browser())).isEqualTo(5);
        assertThat(triesUntilLocked(new Browser(port)))
                .as("were the proxy to hand on what clients say, as here without it")
                .isGreaterThan(5);
    }

    @Test
    void madeUpHostsLeadNowhere() {
        Browser browser = nginx.browser();

        Answer toAlipay = browser.raw(
                "GET",
                "/login/alipay",
                null,
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Port",
                "444",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "host=evil.example");

        assertThat(URLDecoder.decode(Browser.target(toAlipay), StandardCharsets.UTF_8))
                .contains("redirect_uri=" + nginx.base() + "/login/alipay/callback");
        Answer asked = browser.raw("GET", "/me", null, "Accept", "text/html", "X-Forwarded-Host", "evil.example");
        assertThat(asked.response().headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void resultsArriveWithoutAsking() throws Exception {
        Browser browser = nginx.browser();
        Newcomer person = new Newcomer(browser, phones).registered();
        Browser phone = nginx.browser();
        String attempt = person.verifyBy("alipay").body().path("id").asString();
        String scan = person.scanPath(attempt);
        CompletableFuture<List<String>> first = browser.told("/api/verifications/" + attempt + "/events", "awaiting");
        assertThat(first.get(30, TimeUnit.SECONDS))
                .as("while the stream stays open")
                .isNotEmpty();

        CompletableFuture<List<String>> told = browser.told("/api/verifications/" + attempt + "/events", "verified");
        Newcomer.scan(phone, scan);
        Newcomer.look(phone, attempt, "match");

        assertThat(told.get(30, TimeUnit.SECONDS)).last().isEqualTo("verified scanned");
    }

    @Test
    void whileTheApplicationIsAwayPeopleAreTold() throws Exception {
        try (Nginx alone = new Nginx(folder.resolve("alone"), Fork.freePort())) {
            Browser browser = alone.browser();
            Answer page = browser.get("/me");
            Answer data = browser.get("/api/session");

            assertThat(List.of(page.status(), data.status())).containsOnly(503);
            assertThat(page.text()).contains("系统暂时无法访问");
            assertThat(data.body().path("title").asString()).isEqualTo("系统暂时无法访问");
            assertThat(data.body().path("status").asInt()).isEqualTo(503);
            for (Answer answer : List.of(page, data)) {
                assertThat(answer.response().headers().firstValue("Retry-After"))
                        .hasValue("15");
                for (String header : SECURITY_HEADERS) {
                    assertThat(answer.response().headers().allValues(header))
                            .as(header)
                            .hasSizeLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void whoComesTooOftenIsTold() throws Exception {
        try (Nginx strict = new Nginx(
                folder.resolve("strict"),
                port,
                site -> changed(changed(site, "rate=200r/s", "rate=1r/m"), "burst=400", "burst=1"))) {
            Browser browser = strict.browser();
            browser.get("/api/session");
            browser.get("/api/session");

            saidByNginx(browser, 429, "操作过于频繁", "10");
        }
    }

    @Test
    void whoWaitsInVainIsTold() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Nginx waiting = new Nginx(
                        folder.resolve("waiting"),
                        silent.getLocalPort(),
                        site -> changed(site, "proxy_read_timeout 120s", "proxy_read_timeout 1s"))) {
            saidByNginx(waiting.browser(), 504, "系统处理超时", "30");
        }
    }

    @Test
    void whatNginxCannotReadIsToldInChinese() throws Exception {
        Browser browser = nginx.browserOfOld();
        Answer head = browser.raw("GET", "/api/session", null, "X-Long", "x".repeat(60_000));
        Answer address = browser.get("/login?" + "x".repeat(60_000));

        assertThat(head.status()).as(head.text()).isIn(400, 494);
        assertThat(address.status()).as(address.text()).isIn(400, 414);
        assertThat(head.body().path("detail").asString()).as(head.text()).contains("。");
        assertThat(address.text()).contains("<html lang=\"zh-CN\">").containsPattern("<h1>\\p{IsHan}");
    }

    private static void saidByNginx(Browser browser, int status, String title, String retryAfter) {
        Answer data = browser.get("/api/session");
        Answer page = browser.get("/login");

        assertThat(List.of(data.status(), page.status())).as(data.text()).containsOnly(status);
        assertThat(data.body().path("title").asString()).isEqualTo(title);
        assertThat(data.body().path("status").asInt()).isEqualTo(status);
        assertThat(data.body().path("detail").asString()).contains("。");
        assertThat(page.text()).contains("<html lang=\"zh-CN\">", "<h1>" + title + "</h1>");
        for (Answer answer : List.of(data, page)) {
            assertThat(answer.response().headers().firstValue("Retry-After")).hasValue(retryAfter);
        }
    }

    private static String changed(String site, String given, String wanted) {
        assertThat(site).contains(given);
        return site.replace(given, wanted);
    }

    private Browser signedIn(String name) {
        Browser browser = nginx.browser();
        browser.signIn(name, "Zhicheng2026");
        return browser;
    }

    /** @return how many wrong passwords are taken, each with another made-up address; at most twelve are tried */
    private static int triesUntilLocked(Browser stranger) {
        String name = "1390000" + System.nanoTime() % 10_000;
        String token =
                stranger.get("/api/session").body().path("csrf").path("token").asString();
        for (int attempt = 1; attempt <= 12; attempt++) {
            Answer answer = stranger.raw(
                    "POST",
                    "/login",
                    "username=" + name + "&password=Wrong-2026",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "X-ZC-CSRF",
                    token,
                    "X-Forwarded-For",
                    "203.0.113." + attempt,
                    "Forwarded",
                    "for=203.0.113." + attempt);
            if (Browser.target(answer).equals("/login?locked")) {
                return attempt;
            }
        }
        return 13;
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).method("GET", BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder()
                .sslContext(nginx.trusting())
                .build()
                .send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    private static void assertGuarded(String cookie) {
        assertThat(cookie)
                .startsWith("__Host-")
                .contains("; Path=/;")
                .contains("; Secure")
                .containsOnlyOnce("Path=")
                .doesNotContainIgnoringCase("Domain=");
    }

    private static List<String> cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }

    private static String slot(Case one) {
        return one.form().path("materials").get(0).path("slot").asString();
    }

    /** A reader looks for the end of a PDF in its last bytes; what stands before that may be long. */
    private static byte[] padded(int size) {
        byte[] begin = Pdfs.saying("padded to " + size);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) '\n');
        System.arraycopy(begin, 0, file, 0, begin.length);
        System.arraycopy(end, 0, file, size - end.length, end.length);
        return file;
    }
}
