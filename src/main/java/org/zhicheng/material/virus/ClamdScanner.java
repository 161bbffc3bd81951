package org.zhicheng.material.virus;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a file to clamd over TCP, as clamd(8) describes {@code zINSTREAM}: chunks, each after its length in four bytes,
 * then a length of 0; the answer ends with a zero byte.
 */
public final class ClamdScanner implements VirusScanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
    private static final String PONG = "PONG";
    private static final int PING_MILLIS = 2000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final String CLEAN = "stream: OK";
    private static final Pattern FOUND = Pattern.compile("stream: (\\S.*) FOUND");

    private final ClamdSettings settings;

    public ClamdScanner(ClamdSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> scan(Path file) {
        try (Socket socket = new Socket()) {
            if (Files.size(file) > settings.maxStream().toBytes()) {
                throw new ScannerUnavailableException("it is larger than zhicheng.clamd.max-stream");
            }
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), (int)
                    settings.connectTimeout().toMillis());
            CompletableFuture<Void> deadline = closeLater(socket);
            try {
                return verdict(talk(socket, file));
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException failed) {
            throw new ScannerUnavailableException(failed);
        }
    }

    /** @throws IOException where no clamd answers at once */
    void ping() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), PING_MILLIS);
            socket.setSoTimeout(PING_MILLIS);
            socket.getOutputStream().write(PING);
            if (!answer(socket.getInputStream()).equals(PONG)) {
                throw new IOException("not an answer of clamd");
            }
        }
    }

    /**
     * Closes the connection after the timeout, because no other timeout stops a peer that reads slowly or answers byte
     * by byte.
     */
    private CompletableFuture<Void> closeLater(Socket socket) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        socket.close();
                    } catch (IOException closed) {
                        throw new IllegalStateException(closed);
                    }
                },
                CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    }

    private static String talk(Socket socket, Path file) throws IOException {
        try {
            send(file, new DataOutputStream(socket.getOutputStream()));
        } catch (IOException hungUp) {
            return saidBeforeHangingUp(socket, hungUp);
        }
        return answer(socket.getInputStream());
    }

    /**
     * Returns what clamd said before it closed the connection: above its limit it answers while we are still sending.
     */
    private static String saidBeforeHangingUp(Socket socket, IOException hungUp) throws IOException {
        try {
            return answer(socket.getInputStream());
        } catch (IOException silent) {
            hungUp.addSuppressed(silent);
            throw hungUp;
        }
    }

    private static void send(Path file, DataOutputStream clamd) throws IOException {
        clamd.write(COMMAND);
        byte[] chunk = new byte[CHUNK];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                clamd.writeInt(read);
                clamd.write(chunk, 0, read);
            }
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static String answer(InputStream clamd) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = clamd.read(); next != 0; next = clamd.read()) {
            if (next < 0 || answer.length() >= LONGEST_ANSWER) {
                throw new IOException("not an answer of clamd");
            }
            answer.append((char) next);
        }
        return answer.toString().strip();
    }

    private static Optional<String> verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        throw new ScannerUnavailableException(
                "clamd says: " + answer.replaceAll("[^ -~]", "?").substring(0, Math.min(answer.length(), 100)));
    }
}
