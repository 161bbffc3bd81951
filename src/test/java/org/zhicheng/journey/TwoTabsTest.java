package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/**
 * Two pages that are opened at the same moment after signing in. Neither request has the other's cookie yet, however
 * they meet on the server, or on two: so each is sent here with what the browser had before.
 */
@Tag("long")
class TwoTabsTest extends ServerTest {

    @Test
    void bothOfOursCanSend() {
        String session = signIn("lisi").session();
        Answer one = first("/api/session", session);
        Answer other = first("/api/session", session);
        String kept = cookie(other, "ZC-CSRF");
        for (Answer tab : new Answer[] {one, other}) {
            Answer sent = new Browser(port)
                    .raw(
                            "POST",
                            "/api/declarations",
                            "{}",
                            "Content-Type",
                            "application/json",
                            "Cookie",
                            "JSESSIONID=" + session + "; ZC-CSRF=" + kept,
                            "X-ZC-CSRF",
                            tab.body().at("/csrf/token").asString());
            assertThat(sent.status()).as(sent.text()).isNotEqualTo(403).isLessThan(500);
        }
    }

    /** Without a session: each was given a token and a cookie of its own, and the browser has both cookies by now. */
    @Test
    void bothOfAStrangersCanSend() {
        Answer one = new Browser(port).get("/api/session");
        Answer other = new Browser(port).get("/api/session");
        for (Answer tab : new Answer[] {one, other}) {
            assertThat(wrongPassword(tab, cookies(one, other))).as("both tabs").isEqualTo("/login?error");
            assertThat(wrongPassword(tab, cookies(other, one)))
                    .as("in either order")
                    .isEqualTo("/login?error");
        }
        assertThat(wrongPassword(one, cookies(other)))
                .as("a page that this browser did not open")
                .isEqualTo("/login?expired");
        assertThat(wrongPassword(one, "")).as("without any cookie").isEqualTo("/login?expired");
    }

    /** @return where it leads */
    private String wrongPassword(Answer page, String cookies) {
        return Browser.target(new Browser(port)
                .raw(
                        "POST",
                        "/login",
                        "username=nobody-known&password=x",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        cookies,
                        "X-ZC-CSRF",
                        page.body().at("/csrf/token").asString()));
    }

    /** As a browser keeps them: of two with the same name the later one. */
    private static String cookies(Answer... pages) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Answer page : pages) {
            page.response().headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> kept.put(cookie.getName(), cookie.getValue()));
        }
        return kept.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    @Test
    @Attack(Attack.Kind.CSRF)
    void tokensOfDifferentSessionsDiffer() {
        assertThat(cookie(first("/api/session", signIn("lisi").session()), "ZC-CSRF"))
                .isNotEqualTo(cookie(first("/api/session", signIn("lisi").session()), "ZC-CSRF"));
        String tasklist = "/camunda/app/tasklist/default/";
        assertThat(cookie(first(tasklist, signIn("tinghu").session()), "XSRF-TOKEN"))
                .isNotEqualTo(cookie(first(tasklist, signIn("tinghu").session()), "XSRF-TOKEN"));
    }

    @Test
    void bothOfTasklistsCanSend() {
        String session = signIn("tinghu").session();
        String tasklist = "/camunda/app/tasklist/default/";
        String one = cookie(first(tasklist, session), "XSRF-TOKEN");
        String other = cookie(first(tasklist, session), "XSRF-TOKEN");
        assertThat(one).isEqualTo(other);
        for (String token : new String[] {one, other}) {
            assertThat(count(session, token).status()).isEqualTo(200);
        }
    }

    /** As a tab that was open before somebody signed in again, or before it got any token. */
    @Test
    @Attack(Attack.Kind.CSRF)
    void whoSendsAWrongTokenStaysSignedIn() {
        Browser reviewer = signIn("tinghu");
        String session = reviewer.session();
        Answer first = first("/camunda/app/tasklist/default/", session);
        for (String wrong : new String[] {"", "0123456789ABCDEF0123456789ABCDEF", "%E9%94%99"}) {
            Answer refused = count(session, wrong);
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.body().path("message").asString()).contains("页面已过期");
        }
        Answer old = new Browser(port)
                .raw(
                        "POST",
                        "/camunda/api/engine/engine/default/task/count",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        "JSESSIONID=" + session + "; XSRF-TOKEN=old",
                        "X-XSRF-TOKEN",
                        "old");
        assertThat(old.status()).isEqualTo(403);
        String renewed = cookie(old, "XSRF-TOKEN");
        assertThat(renewed).isEqualTo(cookie(first, "XSRF-TOKEN"));
        assertThat(count(session, renewed).status()).isEqualTo(200);
        assertThat(reviewer.opens(session)).isTrue();
    }

    @Test
    @Attack(Attack.Kind.CSRF)
    void signingInTakesTheTokenOfBeforeAway() {
        Browser lisi = new Browser(port);
        Map<String, String> form = Map.of("username", "lisi", "password", "Zhicheng2026");
        String before = cookie(lisi.get("/api/session"), "ZC-CSRF");
        Answer signedIn = lisi.submitForm("/login", form);
        assertThat(cookie(signedIn, "ZC-CSRF")).isNotEqualTo(before);
        assertThat(cookie(lisi.get("/api/session"), "ZC-CSRF")).isNotEmpty().isNotEqualTo(before);
    }

    /** A browser of its own for each: it knows none of the cookies that the other was given. */
    private Answer first(String path, String session) {
        return new Browser(port).raw("GET", path, null, "Cookie", "JSESSIONID=" + session);
    }

    private Answer count(String session, String token) {
        return new Browser(port)
                .raw(
                        "POST",
                        "/camunda/api/engine/engine/default/task/count",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        "JSESSIONID=" + session + "; XSRF-TOKEN=" + token,
                        "X-XSRF-TOKEN",
                        token);
    }

    private static String cookie(Answer answer, String name) {
        HttpResponse<String> response = answer.response();
        return response.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
