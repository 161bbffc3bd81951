package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.journey.Line.Reply;

/** Who writes the head or the body of a request as no browser does. */
interface RequestAttacks extends Attacker {

    /** Two readers of one line must not see two requests where there is one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4|Content-Length: 5",
                "Content-Length: 4, 5",
                "Content-Length: +4",
                "Content-Length: -1",
                "Content-Length: 0x4",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Host: other",
                "Bad Name: x"
            })
    @Attack(Attack.Kind.HEADERS)
    default void aHeadThatCanBeReadInTwoWaysIsRefused(String headers) throws IOException {
        try (Line line = Line.to(port())) {
            Reply reply = line.head("POST", "/login", headers.split("\\|"))
                    .send("a=1&")
                    .reply();
            assertThat(reply.status()).isIn(400, 501);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-Original-URL, /api/admin/models",
        "X-Rewrite-URL, /api/admin/models",
        "X-Forwarded-User, admin",
        "X-Remote-User, admin",
        "X-Forwarded-For, 127.0.0.1",
        "X-Authenticated-Userid, admin",
        "X-HTTP-Method, GET",
        "Authorization, Basic YWRtaW46WmhpY2hlbmcyMDI2",
        "Authorization, Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
        "Cookie, JSESSIONID=admin",
        "Cookie, ZC-DEVICE=' or '1'='1"
    })
    @Attack(Attack.Kind.HEADERS)
    default void noHeaderMakesAnAdministrator(String header, String value) {
        for (String path : List.of("/api/session", "/api/admin/models", "/camunda/app/cockpit/default/")) {
            Answer answer = nobody().raw("GET", path, null, header, value);
            assertThat(answer.body().path("authenticated").asBoolean(false)).isFalse();
            if (!path.equals("/api/session")) {
                assertThat(answer.status()).as(path).isIn(302, 401, 403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?next=https://evil.example",
                "/login?continue=//evil.example",
                "/login/alipay?redirect_uri=https://evil.example",
                "/login/alipay/callback?code=x&state=y&next=https://evil.example",
                "/logout?next=https://evil.example",
                "/login?x=%0d%0aSet-Cookie:%20evil=1",
                "/me/cases/%0d%0aLocation:%20https://evil.example",
                "//evil.example/",
                "/\\evil.example/",
                "/rcfwypt//evil.example"
            })
    @Attack(Attack.Kind.HEADERS)
    default void noAddressLeadsToAnotherSite(String address) throws IOException {
        try (Line line = Line.to(port())) {
            Reply reply = line.head("GET", address, "Accept: text/html", "Connection: close")
                    .reply();
            assertThat(reply.status()).isLessThan(500);
            assertThat(reply.headers().getOrDefault("location", "/").replaceFirst("\\?.*", ""))
                    .doesNotContain("evil");
            assertThat(reply.headers().getOrDefault("set-cookie", "")).doesNotContain("evil=1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/privacy",
                "/nowhere",
                "/me",
                "/api/session",
                "/api/me",
                "/api/nothing",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/engine",
                "/assets/nothing.js"
            })
    @Attack(Attack.Kind.HEADERS)
    default void nothingIsFramedOrGuessed(String path) {
        for (Browser somebody : List.of(nobody(), as("lisi"))) {
            var headers = somebody.get(path).response().headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            if (headers.firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(policy.contains("frame-ancestors")
                                || headers.firstValue("X-Frame-Options").isPresent())
                        .as(path + policy)
                        .isTrue();
            }
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-0,1-1,2-2,3-3,4-4,5-5",
                "bytes=-99999999999999999999",
                "bytes=5-1",
                "bytes=0-",
                "lines=1-2"
            })
    @Attack(Attack.Kind.HEADERS)
    default void pieceworkOfAFileIsNoFailure(String range) {
        Answer answer = target().own().applicant.raw("GET", target().material(), null, "Range", range);
        assertThat(answer.status()).isIn(200, 206, 416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "application/x-java-serialized-object",
                "application/yaml",
                "text/xml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "image/png; charset=../../x"
            })
    @Attack(Attack.Kind.BODIES)
    default void whatIsNotJsonIsNotRead(String kind) {
        Browser lisi = as("lisi");
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><data>&x;</data>";
        Answer answer = lisi.raw(
                "POST",
                "/api/declarations",
                xml,
                "Content-Type",
                kind,
                "Idempotency-Key",
                "kind",
                "X-ZC-CSRF",
                lisi.token());
        assertThat(answer.status()).as(answer.text()).isIn(400, 415);
        assertThat(answer.text()).doesNotContain("root:");
    }

    /** Whatever names a class, or says one thing twice, makes nothing of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"java.lang.ProcessBuilder\",\"data\":{}}",
                "{\"data\":{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\",\"dataSourceName\":\"ldap://evil\"}}",
                "[\"java.util.HashMap\",{\"data\":{}}]",
                "{\"data\":{},\"data\":{\"business\":\"initial\"}}",
                "{\"data\":{}} {\"data\":{}}",
                "{'data':{}}",
                "{\"data\":{}/* a */}",
                "{\"data\":NaN}",
                "{\"data\":{\"business\":1e400000}}",
                "\uFEFF{\"data\":{}}",
                "{\"data\":{\"__proto__\":{\"business\":\"initial\"}}}"
            })
    @Attack(Attack.Kind.BODIES)
    default void oddJsonIsNoCase(String json) {
        Browser lisi = as("lisi");
        Answer answer = lisi.raw(
                "POST",
                "/api/declarations",
                json,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "odd",
                "X-ZC-CSRF",
                lisi.token());
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.text()).doesNotContain("java.", "com.fasterxml", "tools.jackson", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-32BE", "ISO-8859-1", "GB18030", "UTF-7", "x-nothing"})
    @Attack(Attack.Kind.BODIES)
    default void jsonInAnotherEncodingIsNoFailure(String name) {
        Browser lisi = as("lisi");
        String json = "{\"data\":{\"business\":\"职称\"}}";
        byte[] bytes = Charset.isSupported(name)
                ? json.getBytes(Charset.forName(name))
                : json.getBytes(StandardCharsets.UTF_8);
        Answer answer = lisi.rawBytes(
                "POST",
                "/api/declarations",
                bytes,
                "Content-Type",
                "application/json; charset=" + name,
                "Idempotency-Key",
                "encoding",
                "X-ZC-CSRF",
                lisi.token());
        assertThat(answer.status()).as(answer.text()).isIn(400, 415, 422);
    }

    @Test
    @Attack(Attack.Kind.BODIES)
    default void noObjectOfJavaBecomesAVariable() {
        String variable = "{\"variables\":{\"a\":{\"value\":\"rO0ABXNyAA==\",\"type\":\"Object\",\"valueInfo\":"
                + "{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":"
                + "\"application/x-java-serialized-object\"}}}}";
        Answer answer = as("admin").engine("POST", "/process-definition/key/declaration/start", variable);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    }

    @Test
    @Attack(Attack.Kind.HEADERS)
    default void theNameOfTheHostLeadsNowhere() throws IOException {
        for (String path : List.of("/me", "/declarations/new", "/camunda/app/tasklist/default/")) {
            try (Line line = Line.to(port())) {
                Reply reply = line.send("GET " + path
                                + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                        .reply();
                assertThat(reply.status()).isLessThan(500);
                assertThat(reply.headers().getOrDefault("location", "/"))
                        .as(path)
                        .satisfiesAnyOf(
                                to -> assertThat(to).doesNotContain("evil.example"),
                                to -> assertThat(to).as("its own page").startsWith("http://evil.example/login"));
            }
        }
    }
}
