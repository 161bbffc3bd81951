package org.zhicheng.material;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks clamd's INSTREAM as its manual says, and knows one virus; or does what a broken one does. */
public final class FakeClamd implements AutoCloseable {

    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** What happens behind the command, instead of a scan. */
    public interface Behaviour {

        void serve(DataInputStream in, OutputStream out) throws Exception;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<byte[]> scanned = new CopyOnWriteArrayList<>();
    private final int limit;
    private final Thread accepting;
    private volatile Behaviour behaviour = this::scan;

    public FakeClamd(int limit) throws IOException {
        this.limit = limit;
        accepting = new Thread(this::accept, "fake-clamd");
        accepting.setDaemon(true);
        accepting.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** What arrived whole. */
    public List<byte[]> scanned() {
        return scanned;
    }

    /** Afterwards nobody is let in any more. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread serving = new Thread(() -> serve(socket), "fake-clamd-session");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes(10);
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                say(socket.getOutputStream(), "UNKNOWN COMMAND");
                return;
            }
            behaviour.serve(in, socket.getOutputStream());
        } catch (Exception hungUp) {
            // as a server does: the next one, please
        }
    }

    private void scan(DataInputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (stream.size() + length > limit) {
                say(out, "INSTREAM size limit exceeded. ERROR");
                return;
            }
            stream.write(in.readNBytes(length));
        }
        scanned.add(stream.toByteArray());
        boolean found = stream.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        say(out, found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
    }

    public static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
