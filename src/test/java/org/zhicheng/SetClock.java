package org.zhicheng;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on when a test says so. */
public final class SetClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    public SetClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Stands at noon of a Monday in China, inside the window of 2026. */
    public static SetClock atNoon() {
        return new SetClock(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    public void set(Instant time) {
        now = time;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** One time for all who ask. */
    @Override
    public Clock withZone(ZoneId other) {
        return this;
    }
}
