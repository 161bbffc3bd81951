package org.zhicheng.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The switches of the simulators, set on their page; a restart sets them back to normal. */
@Component
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
public class SimulatorModes {

    private final Map<String, SimulatorMode> modes = new ConcurrentHashMap<>(Map.of(
            "social-security", SimulatorMode.NORMAL, "education", SimulatorMode.NORMAL, "sms", SimulatorMode.NORMAL));

    public Map<String, SimulatorMode> all() {
        return new TreeMap<>(modes);
    }

    /** @return false where there is no such system */
    public boolean set(String system, SimulatorMode mode) {
        return modes.replace(system, mode) != null;
    }

    /**
     * Waits or fails as the switch says.
     *
     * @return whether the system knows anybody
     * @throws RecordUnavailableException where it is switched off
     */
    public boolean pass(String system) {
        SimulatorMode mode = modes.get(system);
        if (mode == SimulatorMode.DOWN) {
            throw new RecordUnavailableException("The simulator of " + system + " is switched off");
        }
        if (mode == SimulatorMode.SLOW) {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RecordUnavailableException("Interrupted");
            }
        }
        return mode != SimulatorMode.NOT_FOUND;
    }
}
