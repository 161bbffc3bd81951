package org.zhicheng.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.zhicheng.Attack;

/** Checks over HTTP how the server sees a request, with proxies at several addresses of this machine. */
class ForwardedRequestsTest {

    private static final String PROXY = "127.0.0.2";
    private static final String INNER_PROXY = "127.0.0.3";
    private static final String STRANGER = "127.0.0.9";

    private WebServer server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @Attack(Attack.Kind.HEADERS)
    void nobodyIsBelievedWhereNobodyIsTrusted() throws IOException {
        start("");

        assertThat(seen(
                        PROXY,
                        "X-Forwarded-For: 203.0.113.7",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Port: 444",
                        "X-Forwarded-Prefix: /evil",
                        "Forwarded: for=203.0.113.7;host=evil.example;proto=https"))
                .isEqualTo(PROXY + " http://rc.example.cn:80 false []");
    }

    @Test
    @Attack(Attack.Kind.HEADERS)
    void strangersAreNotBelieved() throws IOException {
        start(PROXY);

        assertThat(seen(STRANGER, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https"))
                .isEqualTo(STRANGER + " http://rc.example.cn:80 false []");
    }

    @Test
    void aTrustedProxyIsBelieved() throws IOException {
        start(PROXY);

        assertThat(seen(PROXY, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https"))
                .isEqualTo("203.0.113.7 https://rc.example.cn:443 true []");
        assertThat(seen(PROXY, "x-forwarded-for: 2001:db8::7", "X-FORWARDED-PROTO: HTTPS", "X-Forwarded-Port: 8443"))
                .isEqualTo("2001:db8:0:0:0:0:0:7 https://rc.example.cn:8443 true []");
        assertThat(seen(PROXY, "X-Forwarded-Proto: http")).isEqualTo(PROXY + " http://rc.example.cn:80 false []");
        assertThat(seen(PROXY)).isEqualTo(PROXY + " http://rc.example.cn:80 false []");
    }

    @Test
    @Attack(Attack.Kind.HEADERS)
    void whatAClientMadeUpStandsFurtherLeft() throws IOException {
        start(PROXY);

        assertThat(seen(PROXY, "X-Forwarded-For: 198.51.100.1, 198.51.100.2, 203.0.113.7"))
                .startsWith("203.0.113.7 ");
        assertThat(seen(PROXY, "X-Forwarded-For: 198.51.100.1", "X-Forwarded-For: 203.0.113.7"))
                .startsWith("203.0.113.7 ");
        assertThat(seen(PROXY, "X-Forwarded-For: " + PROXY + ", 203.0.113.7")).startsWith("203.0.113.7 ");
    }

    @Test
    void severalProxiesInAChainAreWalkedThrough() throws IOException {
        start("127.0.0.2/31, fd00::/8");

        assertThat(seen(INNER_PROXY, "X-Forwarded-For: 198.51.100.1, 203.0.113.7, fd00::5, " + PROXY))
                .startsWith("203.0.113.7 ");
        assertThat(seen(INNER_PROXY, "X-Forwarded-For: 203.0.113.7, 198.51.100.1, " + PROXY))
                .as("a proxy that nobody trusts is a client")
                .startsWith("198.51.100.1 ");
        assertThat(seen(INNER_PROXY, "X-Forwarded-For: " + PROXY))
                .as("asked by a proxy itself")
                .startsWith(PROXY + " ");
    }

    @Test
    void portsOfClientsAreLeftOut() throws IOException {
        start(PROXY);

        assertThat(seen(PROXY, "X-Forwarded-For: 203.0.113.7:51234")).startsWith("203.0.113.7 ");
        assertThat(seen(PROXY, "X-Forwarded-For: [2001:db8::7]:51234")).startsWith("2001:db8:0:0:0:0:0:7 ");
    }

    @Test
    @Attack(Attack.Kind.HEADERS)
    void whatIsNoAddressEndsTheChain() throws IOException {
        start(PROXY);

        assertThat(seen(PROXY, "X-Forwarded-For: 203.0.113.7, unknown")).startsWith(PROXY + " ");
        assertThat(seen(PROXY, "X-Forwarded-For: unknown, " + PROXY)).startsWith(PROXY + " ");
        assertThat(seen(PROXY, "X-Forwarded-For: ,,")).startsWith(PROXY + " ");
    }

    @Test
    void theHostIsTheOneThatTheNearestProxyNames() throws IOException {
        start(PROXY);

        assertThat(seen(PROXY, "X-Forwarded-Host: evil.example, sb.example.cn:8443", "X-Forwarded-Proto: https"))
                .isEqualTo(PROXY + " https://sb.example.cn:8443 true []");
        assertThat(seen(PROXY, "X-Forwarded-Host: sb.example.cn", "X-Forwarded-Proto: https"))
                .isEqualTo(PROXY + " https://sb.example.cn:443 true []");
        assertThat(seen(PROXY, "X-Forwarded-Host: evil.example/path?x"))
                .isEqualTo(PROXY + " http://rc.example.cn:80 false []");
    }

    @Test
    void oneUnencryptedPieceOfTheWayIsNotSecure() throws IOException {
        start(PROXY);

        assertThat(seen(PROXY, "X-Forwarded-Proto: https, http")).contains(" http://", " false ");
        assertThat(seen(PROXY, "X-Forwarded-Proto: https, https")).contains(" https://", " true ");
    }

    @Test
    void aPortThatIsNoneIsNotTaken() throws IOException {
        start(PROXY);

        assertThat(seen(PROXY, "X-Forwarded-Proto: https", "X-Forwarded-Port: 99999"))
                .contains(":443 ");
        assertThat(seen(PROXY, "X-Forwarded-Proto: https", "X-Forwarded-Port: x"))
                .contains(":443 ");
    }

    /** The next request on the same connection is somebody else's. */
    @Test
    void nothingIsRememberedOnAConnection() throws IOException {
        start(PROXY);

        try (Socket connection = connect(PROXY)) {
            assertThat(ask(connection, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https"))
                    .isEqualTo("203.0.113.7 https://rc.example.cn:443 true []");
            assertThat(ask(connection)).isEqualTo(PROXY + " http://rc.example.cn:80 false []");
        }
    }

    private void start(String trusted) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new ProxyConfiguration()
                .whoeverComesThroughProxies(new TrustedProxies(trusted))
                .customize(factory);
        server = factory.getWebServer(new ServletRegistrationBean<>(new Mirror(), "/"));
        server.start();
    }

    private String seen(String from, String... headers) throws IOException {
        try (Socket connection = connect(from)) {
            return ask(connection, headers);
        }
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(30_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
        return socket;
    }

    private static String ask(Socket connection, String... headers) throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: rc.example.cn\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                + "\r\n";
        connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        int end = -1;
        while (end < 0 || answer.length() < end + Mirror.LENGTH) {
            int next = connection.getInputStream().read();
            assertThat(next).as(answer.toString()).isNotNegative();
            answer.append((char) next);
            if (end < 0 && answer.indexOf("\r\n\r\n") >= 0) {
                end = answer.length();
            }
        }
        return answer.substring(end).strip();
    }

    private static class Mirror extends HttpServlet {

        static final int LENGTH = 200;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String text = request.getRemoteAddr() + " " + request.getScheme() + "://" + request.getServerName() + ":"
                    + request.getServerPort() + " " + request.isSecure() + " "
                    + Collections.list(request.getHeaderNames()).stream()
                            .filter(name -> name.toLowerCase().contains("forwarded"))
                            .toList();
            response.setContentLength(LENGTH);
            response.getOutputStream().print(text + " ".repeat(LENGTH - text.length()));
        }
    }
}
