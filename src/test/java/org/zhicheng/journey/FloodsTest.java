package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.Attack;
import org.zhicheng.Patience;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.journey.Line.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are too large, too deep, too slow or too many: what they are told, and that nobody else notices. */
@OwnServer
@TestPropertySource(
        properties = {
            "zhicheng.doors.grace=1s",
            "zhicheng.doors.person-grace=2s",
            "zhicheng.doors.strangers.per-address=5",
            "zhicheng.doors.people.per-account=3",
            "zhicheng.doors.headers=1s"
        })
@Tag("long")
class FloodsTest extends ServerTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=zc";
    private static final String PART =
            "--zc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
    private static final int MEGABYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TRICKLE = Duration.ofMillis(200);

    @Value("${zhicheng.documents.incoming}")
    Path incoming;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/registrations",
        "PUT, /api/tasks/1/draft/basic",
        "PATCH, /api/registrations",
        "DELETE, /api/registrations",
        "GET, /api/session",
        "POST, /login",
        "POST, /logout",
        "POST, /camunda/api/engine/engine/default/task",
        "POST, /engine-rest/task",
        "POST, /actuator/health",
        "POST, /nowhere",
        "POST, //api//registrations;x=1"
    })
    @Attack(Attack.Kind.BODIES)
    void whatIsTooLargeIsNotReadForAnybody(String method, String path) throws IOException {
        for (String kind : List.of(JSON, FORM, "Content-Type: text/plain")) {
            try (Line line = Line.to(port)) {
                Reply reply = line.head(method, path, kind, "Content-Length: 30000000")
                        .reply();
                saysInChinese(reply, 413, "内容过大");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, FORM})
    @Attack(Attack.Kind.BODIES)
    void norInPieces(String kind) throws IOException {
        for (String path : List.of("/api/registrations", "/login", "/camunda/api/engine/engine/default/task")) {
            try (Line line = Line.to(port)) {
                line.head("POST", path, kind, "Transfer-Encoding: chunked", "X-ZC-CSRF: " + "x", "Accept: text/html");
                byte[] piece = "a=1&".repeat(2_000).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 200 && !line.isAnswered(); i++) {
                    line.chunk(piece);
                }
                assertThat(line.reply().status()).as(path).isIn(302, 401, 403, 413);
            }
        }
    }

    @Test
    void aPageIsAnsweredByAPage() throws IOException {
        try (Line line = Line.to(port)) {
            Reply reply = line.head("POST", "/login", FORM, "Accept: text/html,*/*", "Content-Length: 30000000")
                    .reply();
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.headers().get("content-type")).startsWith("text/html");
            assertThat(reply.body()).contains("<h1>内容过大</h1>", "lang=\"zh-CN\"").doesNotContain("{0}");
        }
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void aFormInPiecesThatIsTooLarge() throws IOException {
        try (Line line = Line.to(port)) {
            line.head("POST", "/login", FORM, "Transfer-Encoding: chunked");
            byte[] piece = "a=1&".repeat(2_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200 && !line.isAnswered(); i++) {
                line.chunk(piece);
            }
            saysInChinese(line.reply(), 413, "内容过大");
        }
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void jsonInPiecesThatIsTooLarge() throws IOException {
        Entry entry = entry();
        try (Line line = Line.to(port)) {
            line.head("POST", "/api/registrations", JSON, "Transfer-Encoding: chunked", entry.token(), entry.cookie());
            line.chunk("{\"data\":{\"name\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] piece = "x".repeat(8_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200 && !line.isAnswered(); i++) {
                line.chunk(piece);
            }
            saysInChinese(line.reply(), 413, "内容过大");
        }
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void whatIsTooDeepOrTooMuchIsNoJson() {
        Browser stranger = new Browser(port);
        Browser reviewer = signIn("tinghu");
        for (String json : List.of(
                "{\"data\":" + "[".repeat(200_000) + "}",
                "{\"data\":" + "{\"a\":".repeat(100_000) + "}",
                "{\"data\":{\"name\":[" + "{},".repeat(200_000) + "{}]}}",
                "{\"data\":{\"" + "n".repeat(40_000) + "\":1}}",
                "{\"data\":{\"n\":" + "1".repeat(900_000) + "}}")) {
            String start = json.substring(0, 30);
            Answer answer = stranger.raw("POST", "/api/registrations", json, headers(stranger));
            assertThat(answer.status()).as(start).isEqualTo(400);
            assertThat(answer.body().path("title").asString()).as(start).isEqualTo("请求无法识别");
            for (String path : List.of("/task", "/task/1/claim")) {
                Answer engine = reviewer.engine("POST", path, json);
                assertThat(engine.status()).as(path + start + engine.text()).isEqualTo(400);
                assertThat(engine.text()).as(path + start).contains("无法识别");
            }
        }
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void theEngineReadsNoMoreJsonFromAdminsThanWeDo() {
        Browser admin = signIn("admin");
        for (String value :
                List.of("[".repeat(200) + "]".repeat(200), "[" + "{},".repeat(60_000) + "{}]", "1".repeat(200))) {
            Answer engine = admin.engine(
                    "POST",
                    "/decision-definition/key/eligibility/evaluate",
                    "{\"variables\":{\"a\":{\"value\":" + value + "}}}");
            assertThat(engine.status()).as(engine.text()).isEqualTo(400);
            assertThat(engine.text()).contains("无法识别");
        }
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void whatIsPackedIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 50; i++) {
                out.write(new byte[MEGABYTE]);
            }
        }
        Entry entry = entry();
        try (Line line = Line.to(port)) {
            Reply reply = line.head(
                            "POST",
                            "/api/registrations",
                            JSON,
                            "Content-Encoding: gzip",
                            "Content-Length: " + packed.size(),
                            entry.token(),
                            entry.cookie())
                    .send(packed.toByteArray())
                    .reply();
            assertThat(reply.status()).isEqualTo(400);
        }
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void aFormOfAHundredThousandFields() {
        String fields = "a=&".repeat(100_000);
        Browser stranger = new Browser(port);
        Answer answer = stranger.raw(
                "POST", "/login", fields, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
        assertThat(answer.status()).isBetween(300, 499);
        assertThat(signIn("lisi")
                        .get("/api/session")
                        .body()
                        .path("authenticated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Attack(Attack.Kind.HEADERS)
    void aHeadThatIsTooLarge() throws IOException {
        try (Line line = Line.to(port)) {
            Reply reply = line.head("GET", "/login", "Accept: text/html", "X-Long: " + "x".repeat(100_000))
                    .reply();
            assertThat(reply.status()).isEqualTo(400);
            saysUnreadable(reply);
        }
        try (Line line = Line.to(port)) {
            saysUnreadable(line.head("GET", "/login?" + "x".repeat(100_000)).reply());
        }
        try (Line line = Line.to(port)) {
            saysUnreadable(line.head("GET", "/api/session", "X-Long: " + "x".repeat(100_000))
                    .reply());
        }
    }

    private static void saysUnreadable(Reply reply) {
        assertThat(reply.body())
                .as(reply.headers().toString())
                .contains("请求无法识别")
                .doesNotContain("Bad Request", "Tomcat");
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void aStrangersFilesAreNotTouched() throws IOException {
        Entry entry = entry();
        for (String path : List.of("/api/registrations", "/login", "/", "/api/tasks/1/materials/x", "/scan/1")) {
            for (String length : List.of("Content-Length: 50000000", "Transfer-Encoding: chunked")) {
                for (List<String> credentials : List.of(List.of("X-A: b"), List.of(entry.token(), entry.cookie()))) {
                    try (Line line = Line.to(port)) {
                        List<String> headers = new ArrayList<>(credentials);
                        headers.addAll(List.of(MULTIPART, length));
                        line.head("POST", path, headers.toArray(String[]::new));
                        byte[] beginning = (PART + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
                        if (length.startsWith("C")) {
                            line.send(beginning);
                        } else {
                            line.chunk(beginning);
                        }
                        assertThat(line.reply().status()).as(path).isBetween(200, 499);
                        assertThat(files()).as(path).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void aPersonsFileThatIsTooLargeIsToldSo() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Answer answer = one.applicant.upload(materials(one), "大.pdf", new byte[62 * MEGABYTE]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().path("detail").asString()).contains("文件太大");
        assertThat(files()).isEmpty();
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void filesThatAreBroken() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        String path = materials(one);
        Browser lisi = one.applicant;
        for (String[] broken : new String[][] {
            {"multipart/form-data; boundary=zc", ""},
            {"multipart/form-data; boundary=zc", "no part at all"},
            {"multipart/form-data; boundary=zc", PART + "without an end"},
            {"multipart/form-data; boundary=zc", "--zc\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\nx\r\n--zc--\r\n"},
            {"multipart/form-data; boundary=zc", "--zc\r\n\r\nx\r\n--zc--\r\n"},
            {"multipart/form-data; boundary=another", PART + "x\r\n--zc--\r\n"},
            {"multipart/form-data", PART + "x\r\n--zc--\r\n"},
            {"multipart/form-data; boundary=\"\"", PART + "x\r\n--zc--\r\n"},
            {"multipart/mixed; boundary=zc", PART + "x\r\n--zc--\r\n"},
            {"application/json", "{}"},
            {"text/plain", "x"}
        }) {
            Answer answer = lisi.raw("POST", path, broken[1], "Content-Type", broken[0], "X-ZC-CSRF", lisi.token());
            String asked = broken[0] + " " + answer.text();
            assertThat(answer.status()).as(asked).isIn(400, 413, 415, 422);
            assertThat(answer.body().path("title").asString()).as(asked).containsPattern("\\p{IsHan}");
            assertThat(answer.body().path("detail").asString()).as(asked).contains("。");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    void aFileOfTooManyParts() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        String body = (PART + "x\r\n").repeat(5_000) + "--zc--\r\n";
        Answer answer = one.applicant.raw("POST", materials(one), body, multipart(one.applicant));
        assertThat(answer.status()).as(answer.text()).isIn(400, 413);
        assertThat(answer.body().path("title").asString()).isNotEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void aSlowLineIsGivenUp() throws Exception {
        Entry entry = entry();
        for (String kind : List.of(JSON, FORM)) {
            try (Line line = Line.to(port)) {
                line.head("POST", "/api/registrations", kind, "Content-Length: 100000", entry.token(), entry.cookie());
                saysInChinese(trickled(line), 408, "网络太慢");
            }
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void aPersonsSlowLineToo() throws Exception {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        try (Line line = slowUpload(one)) {
            saysInChinese(trickled(line), 408, "网络太慢");
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void aSilentLineIsGivenUp() throws IOException {
        try (Line line = Line.to(port)) {
            Reply reply =
                    line.head("POST", "/login", FORM, "Content-Length: 100").reply();
            saysInChinese(reply, 408, "网络太慢");
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void aHeadWithoutEndIsGivenUp() throws Exception {
        try (Line line = Line.to(port)) {
            line.send("GET /login HTTP/1.1\r\nHost: localhost\r\n");
            Patience.until("the end of a head without end", PATIENCE, TRICKLE, () -> {
                try {
                    line.send("X: y\r\n");
                    return false;
                } catch (IOException closed) {
                    return true;
                }
            });
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void manySlowLinesFromOneAddress() throws Exception {
        List<Line> lines = new ArrayList<>();
        try {
            Reply refused = firstRefused(lines, () -> {
                Line line = Line.from("127.0.0.7", port);
                lines.add(line);
                line.head("POST", "/login", FORM, "Content-Length: 1000");
            });
            saysInChinese(refused, 429, "请求过多");
            assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isPositive();
            // whoever's form comes in one piece needs no place, and other addresses have their own
            try (Line same = Line.from("127.0.0.7", port);
                    Line other = Line.from("127.0.0.8", port)) {
                assertThat(same.head("GET", "/login").reply().status()).isEqualTo(200);
                other.head("POST", "/login", FORM, "Content-Length: 4");
                assertThat(other.send("a=1&").reply().status()).isEqualTo(302);
            }
        } finally {
            lines.forEach(Line::close);
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void manySlowFilesOfOnePerson() throws Exception {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        List<Line> lines = new ArrayList<>();
        try {
            Reply refused = firstRefused(lines, () -> lines.add(slowUpload(one)));
            saysInChinese(refused, 429, "请求过多");
        } finally {
            lines.forEach(Line::close);
        }
    }

    private interface Opening {

        void open() throws Exception;
    }

    /** Opens one line after the other, as fast as it can. */
    private static Reply firstRefused(List<Line> lines, Opening opening) {
        AtomicReference<Reply> refused = new AtomicReference<>();
        Patience.until("a line that is refused", PATIENCE, Duration.ofMillis(1), () -> {
            try {
                opening.open();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            refused.set(lines.stream()
                    .filter(FloodsTest::isAnswered)
                    .map(FloodsTest::reply)
                    .filter(reply -> reply.status() == 429)
                    .findFirst()
                    .orElse(null));
            return refused.get() != null;
        });
        return refused.get();
    }

    /** As an attacker would: a few bytes, again and again. */
    private static Reply trickled(Line line) throws Exception {
        Patience.until("an answer", PATIENCE, TRICKLE, () -> {
            if (isAnswered(line)) {
                return true;
            }
            send(line, "a".repeat(50));
            return false;
        });
        return line.reply();
    }

    private static void send(Line line, String bytes) {
        try {
            line.send(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Line slowUpload(Case one) throws IOException {
        String[] headers = multipart(one.applicant);
        return Line.to(port)
                .head(
                        "POST",
                        materials(one),
                        "Content-Type: multipart/form-data; boundary=zc",
                        "Content-Length: 5000000",
                        headers[2] + ": " + headers[3],
                        "Cookie: JSESSIONID=" + one.applicant.session() + "; ZC-CSRF=" + one.applicant.csrf())
                .send(PART);
    }

    private static String materials(Case one) {
        return "/api/tasks/" + one.taskId() + "/materials/"
                + one.form().path("materials").path(0).path("slot").asString();
    }

    private static String[] multipart(Browser browser) {
        return new String[] {"Content-Type", "multipart/form-data; boundary=zc", "X-ZC-CSRF", browser.token()};
    }

    private static String[] headers(Browser browser) {
        return new String[] {"Content-Type", "application/json", "X-ZC-CSRF", browser.token()};
    }

    /** A token that is right, of nobody. */
    private record Entry(String token, String cookie) {}

    private Entry entry() {
        Browser stranger = new Browser(port);
        String token = stranger.token();
        return new Entry("X-ZC-CSRF: " + token, "Cookie: ZC-CSRF=" + stranger.csrf());
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.exists(incoming) ? Files.list(incoming) : Stream.empty()) {
            return all.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void saysInChinese(Reply reply, int status, String title) throws IOException {
        assertThat(reply).isNotNull();
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().get("content-type")).startsWith("application/problem+json");
        Map<?, ?> problem = JsonMapper.shared().readValue(reply.body(), Map.class);
        assertThat(problem.get("title")).isEqualTo(title);
        assertThat(problem.get("status")).isEqualTo(status);
        assertThat((String) problem.get("detail")).contains("。");
    }

    private static boolean isAnswered(Line line) {
        try {
            return line.isAnswered();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply reply(Line line) {
        try {
            return line.reply();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
