package org.zhicheng.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** Asks an outside system whether it answers at all, without a word about anybody and without a token. */
public final class Reachability {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Proxies in front of a system answer these codes when the system is away. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build();

    private Reachability() {}

    /** Asks by HTTP. Any answer will do, also that there is no such page. */
    public static void byHttp(URI address) throws IOException {
        HttpRequest head = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .method("HEAD", BodyPublishers.noBody())
                .build();
        try {
            int status = HTTP.send(head, BodyHandlers.discarding()).statusCode();
            if (AWAY.contains(status)) {
                throw new UnavailableException(status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static final class UnavailableException extends IOException {

        private static final long serialVersionUID = 1L;

        UnavailableException(int status) {
            super("status " + status);
        }
    }
}
