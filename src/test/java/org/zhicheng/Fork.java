package org.zhicheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** A test process owns a folder and ports of its own: Surefire runs several at once, which share nothing. */
public final class Fork {

    private static final String NAME = System.getProperty("zhicheng.tests.fork", "fork-0");
    private static final int NUMBER = Integer.parseInt(NAME.substring("fork-".length()));

    /** Below the ports that systems give away by themselves, so that no outgoing connection takes one meanwhile. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 2_000;

    private static int next = ThreadLocalRandom.current().nextInt(PORTS);

    private Fork() {}

    /** Holds what this process leaves behind: its log, its secrets, its documents. */
    public static Path folder() {
        return Path.of("target", NAME);
    }

    /** Finds a port for a server that has to be told one. */
    public static synchronized int freePort() {
        for (int tried = 0; tried < PORTS; tried++) {
            next = (next + 1) % PORTS;
            int port = FIRST_PORT + NUMBER * PORTS + next;
            if (free(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free from " + (FIRST_PORT + NUMBER * PORTS));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
