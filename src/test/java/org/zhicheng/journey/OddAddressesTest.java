package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;

/** Addresses and methods that no browser sends, to every door, by nobody, a reviewer and a process admin. */
@Tag("long")
class OddAddressesTest extends ServerTest {

    private static final List<String> DOORS = List.of(
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task/count",
            "/camunda/api/tasklist/plugin/x",
            "/engine-rest/task",
            "/api/session",
            "/me/account",
            "/login");

    /** What is done to an address; none of these is an address of ours. */
    private static final List<String[]> SPELLINGS = List.of(
            new String[] {"^/", "//"},
            new String[] {"/([^/]*)$", "//$1"},
            new String[] {"/([^/]*)$", ";x=1/$1"},
            new String[] {"$", ";x"},
            new String[] {"/([^/]*)$", "/./$1"},
            new String[] {"/([^/]*)$", "/%2e/$1"},
            new String[] {"/([^/]*)$", "/%2E%2e/$1"},
            new String[] {"/([^/]*)$", "/../$1"},
            new String[] {"/([^/]*)$", "%2f$1"},
            new String[] {"/([^/]*)$", "%5c$1"},
            new String[] {"/([^/]*)$", "/%00$1"},
            new String[] {"/([^/]*)$", "/%0a$1"},
            new String[] {"/([^/]*)$", "/%25$1"},
            new String[] {"/([^/]*)$", "/%252e/$1"},
            new String[] {"/([^/]*)$", "/%zz$1"},
            new String[] {"/([^/]*)$", "\\\\$1"});

    @Test
    @Attack(Attack.Kind.PATHS)
    void oddSpellingsAreBadRequests() throws IOException {
        try (HeardLines log = new HeardLines()) {
            for (String session : sessions()) {
                for (String door : DOORS) {
                    for (String[] spelling : SPELLINGS) {
                        String address = door.replaceFirst(spelling[0], spelling[1]);
                        for (String method : List.of("GET", "POST")) {
                            int status = status(method, address, session);
                            assertThat(status).as(method + " " + address).isEqualTo(400);
                        }
                    }
                }
            }
            // Tomcat says once why it could not read a request, with a trace
            assertThat(log.heard()).hasSizeLessThanOrEqualTo(40);
        }
    }

    @Test
    void whatIsRefusedBeforeAnybodyIsAskedIsSaidInChinese() {
        for (String address : List.of("/api;x=1/session", "/camunda/app;x/tasklist/default/", "/me//account")) {
            Browser.Answer answer = new Browser(port).raw("GET", address, "", "Accept", "application/json");
            assertThat(answer.status()).as(address).isEqualTo(400);
            assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body().path("status").asInt()).isEqualTo(400);
            assertThat(answer.body().path("title").asString()).isEqualTo("请求无法识别");
            assertThat(answer.body().path("detail").asString()).contains("重新进入");
            assertThat(answer.text()).doesNotContain(address);

            Browser.Answer page = new Browser(port).raw("GET", address, "", "Accept", "text/html");
            assertThat(page.status()).as(address).isEqualTo(400);
            assertThat(page.text()).contains("请求无法识别").contains("首页");
        }
    }

    /** The same address to Tomcat, but not to Spring. */
    @Test
    @Attack(Attack.Kind.PATHS)
    void otherSpellingsOfServletsAreNoServerErrors() throws IOException {
        try (HeardLines log = new HeardLines()) {
            for (String session : sessions()) {
                for (String address : List.of(
                        "/%63amunda/api/engine/engine/default/task/count",
                        "/camunda/%61pi/engine/engine/default/task/count",
                        "/camunda/api/%65ngine/engine/default/task/count",
                        "/camunda/ap%69/tasklist/plugin/x",
                        "/%65ngine-rest/task",
                        "/engine%2drest/task")) {
                    for (String method : List.of("GET", "POST")) {
                        assertThat(status(method, address, session)).as(address).isEqualTo(400);
                    }
                }
                for (String address : List.of(
                        "/%63amunda/app/tasklist/default/",
                        "/camunda/app/nothing/default/",
                        "/camunda/app/tasklist/nothing/",
                        "/camunda/app/tasklist/default/?x=%zz",
                        "/camunda/api/engine/engine/nothing/task",
                        "/camunda/api/nothing",
                        "/%61pi/session",
                        "/camunda/app/%74asklist/default/")) {
                    assertThat(status("GET", address, session)).as(address).isLessThan(500);
                }
            }
            assertThat(log.heard().stream().filter(line -> line.startsWith("\tat ")))
                    .isEmpty();
        }
    }

    @Test
    @Attack(Attack.Kind.PATHS)
    void otherMethodsAreRefused() throws IOException {
        try (HeardLines log = new HeardLines()) {
            for (String session : sessions()) {
                for (String door : DOORS) {
                    for (String method : List.of("TRACE", "TRACK", "PROPFIND", "FOO", "get", "G(T", "POST\tX")) {
                        assertThat(status(method, door, session))
                                .as(method + " " + door)
                                .isIn(400, 405, 501);
                    }
                    for (String method : List.of("PATCH", "DELETE", "PUT", "OPTIONS", "HEAD")) {
                        assertThat(status(method, door, session))
                                .as(method + " " + door)
                                .isLessThan(500);
                    }
                }
            }
            assertThat(log.heard().stream()
                            .filter(line -> line.startsWith("\tat "))
                            .count())
                    .as("Tomcat says once why it could not read a request")
                    .isLessThanOrEqualTo(20);
        }
    }

    private List<String> sessions() {
        return List.of("nobody", signIn("tinghu").session(), signIn("admin").session());
    }

    /** Java's own client does not send such requests. */
    private int status(String method, String address, String session) throws IOException {
        try (Socket line = new Socket("127.0.0.1", port)) {
            line.setSoTimeout(30_000);
            String request = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID=" + session
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
