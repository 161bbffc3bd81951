package org.zhicheng.simulator;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How each simulated system behaves now, set on its page; a restart sets all back to normal. */
@Component
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
public class SimulatorModes {

    private static final long SLOW_MILLIS = 3000;

    private final Map<String, SimulatorMode> modes = new ConcurrentHashMap<>(Map.of(
            "social-security", SimulatorMode.NORMAL,
            "education", SimulatorMode.NORMAL,
            "continuing-education", SimulatorMode.NORMAL,
            "sms", SimulatorMode.NORMAL,
            "mail", SimulatorMode.NORMAL,
            "alipay", SimulatorMode.NORMAL,
            "smart-hrss", SimulatorMode.NORMAL));

    public Map<String, SimulatorMode> all() {
        return new TreeMap<>(modes);
    }

    /** @return false where there is no such system */
    public boolean set(String system, SimulatorMode mode) {
        return modes.replace(system, mode) != null;
    }

    /** Waits where the system is slow. @return false where it is down */
    public boolean works(String system) {
        return works(modes.get(system));
    }

    /** As {@link #works(String)}, where one person's record may have a behaviour of its own. */
    public boolean works(String system, SimulatorMode ownMode) {
        return ownMode == SimulatorMode.NORMAL ? works(system) : works(system) && works(ownMode);
    }

    private static boolean works(SimulatorMode mode) {
        return mode != SimulatorMode.DOWN && (mode != SimulatorMode.SLOW || waited());
    }

    public boolean knowsPeople(String system) {
        return modes.get(system) != SimulatorMode.NOT_FOUND;
    }

    private static boolean waited() {
        try {
            Thread.sleep(SLOW_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
