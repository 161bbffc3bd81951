package org.zhicheng.portal.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * Limits how many of the server's connections one address may have, whether it asks for something on them or not: the
 * fuller the server gets, the fewer. Trusted proxies carry connections of other people, and are not counted.
 */
final class FairShares extends NioEndpoint {

    /** One address may have this fraction of the free connections: one in so many. */
    private static final int SHARE = 4;

    private static final int LEAST = 16;

    private final AtomicLong refused = new AtomicLong();
    private int perAddress = Integer.MAX_VALUE;
    private Predicate<String> proxies = address -> false;

    void limit(int most, Predicate<String> trusted) {
        perAddress = most;
        proxies = trusted;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel line) {
        if (isOneTooMany(line)) {
            refused.incrementAndGet();
            destroySocket(line);
            return true; // it is seen to
        }
        return super.setSocketOptions(line);
    }

    /** Counts the refused connections since the last call. */
    long refused() {
        return refused.getAndSet(0);
    }

    private boolean isOneTooMany(SocketChannel line) {
        long open = getConnectionCount();
        long free = getMaxConnections() < 0 ? Long.MAX_VALUE : getMaxConnections() - open; // -1: as many as come
        long most = Math.max(LEAST, Math.min(perAddress, free / SHARE));
        if (open <= most) {
            return false;
        }
        String address = address(line);
        return address != null
                && !proxies.test(address)
                && getConnections().stream()
                                .filter(other -> address.equals(other.getRemoteAddr()))
                                .limit(most)
                                .count()
                        >= most;
    }

    private static String address(SocketChannel line) {
        try {
            return line.getRemoteAddress() instanceof InetSocketAddress known
                    ? known.getAddress().getHostAddress()
                    : null;
        } catch (IOException gone) {
            return null;
        }
    }
}
