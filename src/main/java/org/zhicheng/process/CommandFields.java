package org.zhicheng.process;

import java.util.Objects;
import org.springframework.util.ReflectionUtils;

/** Reads what the engine's commands were told and do not tell themselves. */
final class CommandFields {

    private CommandFields() {}

    static Object read(Object command, Class<?> type, String name) {
        var field = Objects.requireNonNull(ReflectionUtils.findField(type, name), name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
