package org.zhicheng.process.engine;

import java.util.Objects;
import org.springframework.util.ReflectionUtils;

/** Reads what the engine's commands were told and do not tell themselves. */
public final class CommandFields {

    private CommandFields() {}

    public static Object read(Object command, Class<?> type, String name) {
        var field = Objects.requireNonNull(ReflectionUtils.findField(type, name), name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
