package org.zhicheng.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection of which each byte is ours: for what no well-behaved client sends. */
final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Socket socket;

    record Reply(int status, Map<String, String> headers, String body) {}

    private Line(Socket socket) {
        this.socket = socket;
    }

    /** @param address ours, in 127.0.0.0/8 */
    static Line from(String address, int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        return new Line(socket);
    }

    /** From an address of its own: what is still on its way from an earlier line takes no place of this one's. */
    static Line to(int port) throws IOException {
        int number = NUMBER.incrementAndGet();
        return from("127.1." + number / 200 + "." + (1 + number % 200), port);
    }

    /** The head of a request, and what headers it is given. */
    Line head(String method, String path, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return send(head.append("\r\n").toString());
    }

    Line send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    Line send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    Line chunk(byte[] bytes) throws IOException {
        return send(Integer.toHexString(bytes.length) + "\r\n").send(bytes).send("\r\n");
    }

    /** Whether something was said, or the connection ended. */
    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Waits for the answer, as it ends by its length. */
    Reply reply() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer, only: " + head);
            }
            head.write(next);
        }
        String[] lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Reply(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    /** Waits for the answer, and reads no more of it than what it is about. */
    int status() throws IOException {
        StringBuilder first = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != '\r') {
            first.append((char) next);
            next = socket.getInputStream().read();
        }
        if (first.isEmpty()) {
            throw new IOException("no answer");
        }
        return Integer.parseInt(first.toString().split(" ")[1]);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
