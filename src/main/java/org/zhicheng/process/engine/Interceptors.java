package org.zhicheng.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Adds to the engine's lists of interceptors, which several plugins fill and which are null before the first. */
public final class Interceptors {

    private Interceptors() {}

    /** @param existing null for none */
    public static List<CommandInterceptor> first(CommandInterceptor one, List<CommandInterceptor> existing) {
        List<CommandInterceptor> interceptors = copy(existing);
        interceptors.add(0, one);
        return interceptors;
    }

    /** @param existing null for none */
    public static List<CommandInterceptor> last(CommandInterceptor one, List<CommandInterceptor> existing) {
        List<CommandInterceptor> interceptors = copy(existing);
        interceptors.add(one);
        return interceptors;
    }

    private static List<CommandInterceptor> copy(List<CommandInterceptor> existing) {
        return existing == null ? new ArrayList<>() : new ArrayList<>(existing);
    }
}
