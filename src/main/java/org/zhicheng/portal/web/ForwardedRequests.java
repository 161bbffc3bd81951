package org.zhicheng.portal.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Finds out who asks, and which address the browser sees, where proxies stand before us. Only headers of trusted
 * proxies count, and none are left for the code behind, so that nothing else can believe them. Tomcat's own
 * RemoteIpValve believes every private address, and knows no networks of IPv6.
 */
class ForwardedRequests extends ValveBase {

    /** A name, an IPv4 address, or an IPv6 address in brackets; with or without a port. */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");
    /** Some proxies add the port that a client spoke from. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)](?::\\d+)?|([^:]+):\\d+");

    private final TrustedProxies proxies;

    ForwardedRequests(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (proxies.contains(withoutZone(request.getRemoteAddr()))) {
            believe(request);
        }
        forget(request.getCoyoteRequest().getMimeHeaders());
        getNext().invoke(request, response);
    }

    private void believe(Request request) {
        client(values(request, "X-Forwarded-For")).ifPresent(address -> {
            request.setRemoteAddr(address);
            request.setRemoteHost(address);
        });
        Optional<Matcher> host = last(values(request, "X-Forwarded-Host")).flatMap(ForwardedRequests::host);
        host.ifPresent(named -> request.getCoyoteRequest().serverName().setString(named.group(1)));
        List<String> schemes = values(request, "X-Forwarded-Proto");
        if (!schemes.isEmpty()) {
            boolean secure = schemes.stream().allMatch("https"::equalsIgnoreCase);
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(secure ? "https" : "http");
        }
        OptionalInt port = last(values(request, "X-Forwarded-Port"))
                .map(ForwardedRequests::port)
                .orElse(OptionalInt.empty());
        if (port.isPresent()) {
            request.setServerPort(port.getAsInt());
        } else if (host.isPresent() || !schemes.isEmpty()) {
            request.setServerPort(
                    portOf(host.or(() -> host(request.getHeader("Host"))), request.isSecure() ? 443 : 80));
        }
    }

    /**
     * Finds the client: the first address from the right, as the proxies wrote them, that is no trusted proxy. Anything
     * further left may have been made up by the client.
     */
    private Optional<String> client(List<String> chain) {
        String client = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            Optional<String> address = TrustedProxies.address(withoutPort(chain.get(i)));
            if (address.isEmpty()) {
                break;
            }
            client = address.get();
            if (!proxies.contains(client)) {
                break;
            }
        }
        return Optional.ofNullable(client);
    }

    private static void forget(MimeHeaders headers) {
        Collections.list(headers.names()).stream()
                .filter(ForwardedRequests::speaksForOthers)
                .forEach(headers::removeHeader);
    }

    private static boolean speaksForOthers(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || name.equals("forwarded");
    }

    private static List<String> values(Request request, String header) {
        List<String> values = new ArrayList<>();
        Collections.list(request.getHeaders(header))
                .forEach(line ->
                        Arrays.stream(line.split(",")).map(String::strip).forEach(values::add));
        return values;
    }

    private static Optional<String> last(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private static Optional<Matcher> host(String text) {
        return Optional.ofNullable(text).map(HOST::matcher).filter(Matcher::matches);
    }

    private static int portOf(Optional<Matcher> host, int otherwise) {
        return host.map(named -> named.group(2))
                .map(ForwardedRequests::port)
                .orElse(OptionalInt.empty())
                .orElse(otherwise);
    }

    private static OptionalInt port(String text) {
        if (!text.matches("\\d{1,5}")) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= 65_535 ? OptionalInt.of(port) : OptionalInt.empty();
    }

    private static String withoutPort(String address) {
        Matcher matcher = WITH_PORT.matcher(address);
        if (!matcher.matches()) {
            return address;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** Removes the zone: addresses of link-local peers carry the name of their network card. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
