package org.zhicheng.process.model;

import java.util.function.Supplier;
import org.zhicheng.process.engine.NoClasses;
import org.zhicheng.process.guard.GuardedExpressionManager;

/**
 * While cases are brought away from a diagram, the engine may read it, though it holds what is refused: to know where they
 * stand, not to run it. Of what it holds nothing could be evaluated even then ({@link GuardedExpressionManager}, {@link
 * NoScripts}, {@link NoClasses}).
 */
public final class Departure {

    private static final ThreadLocal<String> FROM = new ThreadLocal<>();

    private Departure() {}

    /** @param deploymentId of the diagram that is left; only on this thread, and only until the moving is done */
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
