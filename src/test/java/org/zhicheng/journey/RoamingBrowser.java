package org.zhicheng.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhicheng.HouseClock;

/**
 * A browser behind a switch in front of several servers: each request goes to the next one, without any cookie that
 * says which. Where a server is gone or away, the same request is sent again to another, as a person does who clicks
 * once more, or a proxy.
 */
final class RoamingBrowser extends Browser {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The server, or what is behind it, is away: 502 and 504 would be a proxy's words for it. */
    private static final Set<Integer> AWAY = Set.of(500, 502, 503, 504);

    private final List<Node> nodes;
    private final Set<Node> gone = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();

    RoamingBrowser(List<Node> nodes) {
        super(nodes.get(0).port());
        this.nodes = nodes;
    }

    /** How often a request had to be sent again. */
    int again() {
        return again.get();
    }

    /** How often of these because of an answer 500. */
    int failed() {
        return failed.get();
    }

    /** How often it was told to sign in. */
    int signedOut() {
        return signedOut.get();
    }

    @Override
    HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        Instant end = HouseClock.now().plus(PATIENCE);
        while (true) {
            Node node = next();
            try {
                HttpResponse<String> response = super.exchange(to(node, request));
                count(response);
                if (!AWAY.contains(response.statusCode()) || HouseClock.now().isAfter(end)) {
                    return response;
                }
            } catch (IOException e) {
                gone.add(node);
                if (HouseClock.now().isAfter(end)) {
                    throw e;
                }
            }
            again.incrementAndGet();
            Thread.sleep(200);
        }
    }

    private void count(HttpResponse<String> response) {
        if (response.statusCode() == 500) {
            failed.incrementAndGet();
        }
        if (response.statusCode() == 401
                || response.headers()
                        .firstValue("Location")
                        .filter(to -> to.endsWith("/login"))
                        .isPresent()) {
            signedOut.incrementAndGet();
        }
    }

    /** The next in turn; one that did not answer is asked again when no other is left. */
    private Node next() {
        if (gone.size() == nodes.size()) {
            gone.clear();
        }
        Node node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
        return gone.contains(node) ? next() : node;
    }

    private static HttpRequest.Builder to(Node node, HttpRequest.Builder request) {
        URI asked = request.build().uri();
        String where = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        return request.copy().uri(URI.create("http://localhost:" + node.port() + where));
    }
}
