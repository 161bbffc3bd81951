package org.zhicheng.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Remembers how each simulated system behaves now, as its page set it; a restart sets all back to normal. */
@Component
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
public class SimulatorModes {

    private static final Duration SLOW = Duration.ofSeconds(3);

    private final Duration slow;
    private final Map<String, SimulatorMode> modes = new ConcurrentHashMap<>(Map.of(
            "social-security", SimulatorMode.NORMAL,
            "education", SimulatorMode.NORMAL,
            "continuing-education", SimulatorMode.NORMAL,
            "sms", SimulatorMode.NORMAL,
            "mail", SimulatorMode.NORMAL,
            "alipay", SimulatorMode.NORMAL,
            "smart-hrss", SimulatorMode.NORMAL));

    public SimulatorModes() {
        this(SLOW);
    }

    SimulatorModes(Duration slow) {
        this.slow = slow;
    }

    public Map<String, SimulatorMode> all() {
        return new TreeMap<>(modes);
    }

    /**
     * Sets the mode: a thread that waits for a slow system goes on as soon as the system is slow no longer.
     *
     * @return false where there is no such system
     */
    public synchronized boolean set(String system, SimulatorMode mode) {
        notifyAll();
        return modes.replace(system, mode) != null;
    }

    /** Tells whether the system works now, and waits where it is slow. @return false where it is down */
    public boolean works(String system) {
        SimulatorMode mode = modes.get(system);
        return mode != SimulatorMode.DOWN
                && (mode != SimulatorMode.SLOW || waited(() -> modes.get(system) == SimulatorMode.SLOW));
    }

    /** As {@link #works(String)}, where one person's record may have a behaviour of its own. */
    public boolean works(String system, SimulatorMode ownMode) {
        return works(system) && ownMode != SimulatorMode.DOWN && (ownMode != SimulatorMode.SLOW || waited(() -> true));
    }

    public boolean knowsPeople(String system) {
        return modes.get(system) != SimulatorMode.NOT_FOUND;
    }

    private synchronized boolean waited(BooleanSupplier stillSlow) {
        try {
            long end = System.nanoTime() + slow.toNanos();
            for (long left = slow.toMillis(); left > 0 && stillSlow.getAsBoolean(); left = millisTo(end)) {
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long millisTo(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
}
