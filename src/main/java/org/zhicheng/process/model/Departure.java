package org.zhicheng.process.model;

import java.util.function.Supplier;
import org.zhicheng.process.engine.NoClasses;

/**
 * Lets the engine read a refused diagram while cases are moved away from it: to know where they stand, not to run it.
 * Even then nothing that the diagram holds could be evaluated: the guard refuses its expressions, {@link NoScripts} and
 * {@link NoClasses} the rest.
 */
public final class Departure {

    private static final ThreadLocal<String> FROM = new ThreadLocal<>();

    private Departure() {}

    /**
     * @param deploymentId the deployment of the diagram that is left; it counts on this thread only, and only until
     *     the moving is done
     */
    public static <T> T from(String deploymentId, Supplier<T> moving) {
        FROM.set(deploymentId);
        try {
            return moving.get();
        } finally {
            FROM.remove();
        }
    }

    static boolean isFrom(String deploymentId) {
        return deploymentId != null && deploymentId.equals(FROM.get());
    }
}
