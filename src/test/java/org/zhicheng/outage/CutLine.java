package org.zhicheng.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Breaks the line to a database for a test: nobody is at the other end, or the other end falls silent. */
public final class CutLine implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile boolean silent;
    private boolean broken;

    public CutLine(int target) {
        this.target = target;
        this.door = open(0);
        this.port = door.getLocalPort();
        listen(door);
    }

    public int port() {
        return port;
    }

    /** Connections break, and no new one is taken. */
    public void refuse() {
        broken = true;
        close(door);
        hangUp();
    }

    /** Connections stay and new ones are taken, and nothing comes over them. */
    public void fallSilent() {
        broken = true;
        silent = true;
    }

    /** Mends the line; earlier connections stay broken. */
    public void mend() {
        if (!broken) {
            return;
        }
        broken = false;
        silent = false;
        hangUp();
        if (door.isClosed()) {
            door = open(port);
            listen(door);
        }
    }

    @Override
    public void close() {
        refuse();
    }

    private static ServerSocket open(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(ServerSocket listening) {
        background(() -> {
            while (!listening.isClosed()) {
                connect(listening.accept());
            }
        });
    }

    private void connect(Socket caller) throws IOException {
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(caller);
        ends.add(database);
        background(() -> pump(caller, database));
        background(() -> pump(database, caller));
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[8192];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!silent) {
                    out.write(chunk, 0, read);
                }
            }
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private void hangUp() {
        ends.forEach(CutLine::close);
        ends.clear();
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    /** Runs a task in the background; a closed end just ends it, because closing ends is the purpose of this class. */
    private static void background(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
