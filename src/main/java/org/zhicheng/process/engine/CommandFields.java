package org.zhicheng.process.engine;

import java.util.Objects;
import org.springframework.util.ReflectionUtils;

/** Reads the fields of the engine's commands that have no public getters. */
public final class CommandFields {

    private CommandFields() {}

    public static Object read(Object command, Class<?> type, String name) {
        var field = Objects.requireNonNull(ReflectionUtils.findField(type, name), name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
