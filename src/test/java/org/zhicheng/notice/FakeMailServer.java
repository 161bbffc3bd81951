package org.zhicheng.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much SMTP as one message needs; it knows every recipient but {@code nobody@…}, and can be out of order. */
public final class FakeMailServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile boolean outOfOrder;

    public FakeMailServer() throws IOException {
        Thread accepting = new Thread(this::accept, "fake-mail-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    public void outOfOrder() {
        outOfOrder = true;
    }

    /** Headers and body of what was taken. */
    public List<String> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException hungUp) {
                // a broken connection ends here; the server goes on to the next one
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        say(out, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && line.contains("nobody@")) {
                say(out, "550 no such user");
            } else if (line.startsWith("MAIL") && outOfOrder) {
                say(out, "451 try again later");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                received.add(message(in));
                say(out, "250 taken");
            } else {
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
