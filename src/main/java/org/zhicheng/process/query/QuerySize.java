package org.zhicheng.process.query;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.Validator;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.util.ReflectionUtils;

/**
 * Measures the query that a command carries. The parts of any kind of query are found by looking at its fields, so that
 * no criterion is forgotten, not even one that a later engine brings.
 */
final class QuerySize {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> one = type; one != null; one = one.getSuperclass()) {
                boolean engines = one.getName().startsWith(ENGINE);
                for (Field field : one.getDeclaredFields()) {
                    if (engines
                            && !Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()
                            && !CommandExecutor.class.isAssignableFrom(field.getType())) {
                        ReflectionUtils.makeAccessible(field);
                        fields.add(field);
                    }
                }
            }
            return List.copyOf(fields);
        }
    };

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final QueryBounds bounds;
    private int queries;
    private int orders;
    private int variables;
    private int elements;

    private QuerySize(QueryBounds bounds) {
        this.bounds = bounds;
    }

    /** Returns whether everything in this command is within the bounds; the search stops where it is not. */
    static boolean within(QueryBounds bounds, Command<?> command) {
        return new QuerySize(bounds).fits(command);
    }

    private boolean fits(Object part) {
        if (part instanceof CharSequence text) {
            return bounds.allowsText(text);
        }
        if (part instanceof TypedValue typed) {
            return fits(typed.getValue());
        }
        if (part == null || part instanceof Validator || !isCompound(part) || !seen.add(part)) {
            return true;
        }
        if (part instanceof Map<?, ?> map) {
            return allFit(map.keySet()) && allFit(map.values());
        }
        if (part instanceof Collection<?> several) {
            return allFit(several);
        }
        if (part.getClass().isArray()) {
            return arrayFits(part);
        }
        return counted(part) && fieldsFit(part);
    }

    private static boolean isCompound(Object part) {
        return part instanceof Map
                || part instanceof Collection
                || part.getClass().isArray()
                || part instanceof AbstractQuery
                || (part.getClass().getName().startsWith(ENGINE) && !(part instanceof Enum));
    }

    private boolean counted(Object part) {
        if (part instanceof AbstractQuery) {
            queries++;
        } else if (part instanceof QueryOrderingProperty) {
            orders++;
        } else if (part instanceof QueryVariableValue) {
            variables++;
        }
        return bounds.allows(queries, orders, variables, elements);
    }

    private boolean allFit(Collection<?> several) {
        elements += several.size();
        return bounds.allows(queries, orders, variables, elements)
                && several.stream().allMatch(this::fits);
    }

    private boolean arrayFits(Object array) {
        return !(array instanceof Object[] several) || allFit(Arrays.asList(several));
    }

    private boolean fieldsFit(Object part) {
        return FIELDS.get(part.getClass()).stream().allMatch(field -> fits(ReflectionUtils.getField(field, part)));
    }
}
