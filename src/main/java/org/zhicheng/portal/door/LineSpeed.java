package org.zhicheng.portal.door;

import java.time.Duration;

/**
 * Decides whether a line is fast enough. Only the time that we wait for the line counts: the time that a busy server
 * takes is not the line's fault.
 */
final class LineSpeed {

    private static final double SECOND = 1e9;

    private final long leastPerSecond;
    private long carried;
    private long waited;

    LineSpeed(long leastPerSecond) {
        this.leastPerSecond = leastPerSecond;
    }

    void carried(long bytes, long nanoseconds) {
        carried += bytes;
        waited += nanoseconds;
    }

    boolean waitedLongerThan(Duration moment) {
        return waited > moment.toNanos();
    }

    boolean isKept(Duration grace) {
        long counted = waited - grace.toNanos();
        return counted <= 0 || carried >= leastPerSecond * (counted / SECOND);
    }
}
