package org.zhicheng.journey;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** What those who attack the running server have at hand: browsers, several at once, and a look at what came of it. */
interface Attacker {

    /** One browser each for those who only try: signing in anew for every attempt is slow. */
    Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

    int port();

    JdbcClient tables();

    SimulatedInbox phones();

    default Target target() {
        return Target.of(this);
    }

    default Browser nobody() {
        return new Browser(port());
    }

    /** Signed in once for all attempts. */
    default Browser as(String loginName) {
        return SIGNED_IN.computeIfAbsent(port() + loginName, key -> fresh(loginName));
    }

    /** In a browser of its own. */
    default Browser fresh(String loginName) {
        return Browser.signedIn(port(), loginName);
    }

    /** A start of a case by somebody with these cookies and this token, whoever they are from. */
    default Answer startedWith(String cookies, String token) {
        return nobody().raw(
                        "POST",
                        "/api/declarations",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "planted",
                        "Cookie",
                        cookies,
                        "X-ZC-CSRF",
                        token);
    }

    /** Both in the same moment. */
    static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(act -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                        return act.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).sorted().toList();
    }
}
