package org.zhicheng;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test that is an {@link Attack}, with the cases it is run for, as they stand in the compiled tests. */
final class Attempts {

    private static final Path TESTS = Path.of("target/test-classes");
    private static final int LONGEST_NAME = 90;

    /** @param cases by what tells one run from another; empty where there is one run only */
    record Attempt(Attack.Kind kind, String name, String test, List<String> cases) {

        int count() {
            return Math.max(1, cases.size());
        }
    }

    private Attempts() {}

    static List<Attempt> all() {
        return classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Attack.class))
                .map(Attempts::attempt)
                .sorted(Comparator.comparing(Attempt::kind).thenComparing(Attempt::test))
                .toList();
    }

    /** Whether a test of this name, as in {@code ClosedDoorsTest#changesNeedTheirToken}, is there and runs. */
    static boolean runs(String test) {
        return classes()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(method -> runs(method) && named(method).equals(test));
    }

    private static Attempt attempt(Method method) {
        if (!runs(method)) {
            throw new IllegalStateException(named(method) + " is an attack that is not tried");
        }
        return new Attempt(
                method.getAnnotation(Attack.class).value(), inWords(method.getName()), named(method), cases(method));
    }

    private static boolean runs(Method method) {
        return !method.isAnnotationPresent(Disabled.class)
                && (method.isAnnotationPresent(Test.class)
                        || method.isAnnotationPresent(ParameterizedTest.class)
                        || method.isAnnotationPresent(Property.class)
                        || method.isAnnotationPresent(Example.class));
    }

    private static String named(Method method) {
        return method.getDeclaringClass().getName().replaceAll(".*\\.|\\$.*", "") + "#" + method.getName();
    }

    private static String inWords(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<String> cases(Method method) {
        if (!method.isAnnotationPresent(ParameterizedTest.class)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Object[] arguments : arguments(method)) {
            String name = shortened(Arrays.stream(arguments)
                    .filter(argument -> !(argument instanceof byte[]))
                    .map(String::valueOf)
                    .findFirst()
                    .orElse("file"));
            String numbered = name;
            for (int number = 2; names.contains(numbered); number++) {
                numbered = name + " " + number;
            }
            names.add(numbered);
        }
        return names;
    }

    private static String shortened(String name) {
        if (name.isEmpty()) {
            return "nothing";
        }
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                : name;
    }

    private static List<Object[]> arguments(Method method) {
        if (method.isAnnotationPresent(ValueSource.class)) {
            return one(method.getAnnotation(ValueSource.class).strings());
        }
        if (method.isAnnotationPresent(CsvSource.class)) {
            return one(method.getAnnotation(CsvSource.class).value());
        }
        MethodSource source = method.getAnnotation(MethodSource.class);
        return source == null
                ? List.of() // the same attempt, on several databases or widths
                : provided(method, source).map(Attempts::row).toList();
    }

    private static List<Object[]> one(String[] texts) {
        return Arrays.stream(texts).map(text -> new Object[] {text}).toList();
    }

    private static Stream<?> provided(Method method, MethodSource source) {
        String name = source.value().length == 0 || source.value()[0].isEmpty() ? method.getName() : source.value()[0];
        String[] parts = name.split("#");
        Class<?> holder = parts.length == 1 ? method.getDeclaringClass() : type(parts[0]);
        try {
            Method provider = holder.getDeclaredMethod(parts[parts.length - 1]);
            provider.setAccessible(true);
            Object provided = provider.invoke(null);
            return provided instanceof Stream<?> stream
                    ? stream
                    : ((Iterable<?>) provided).iterator().hasNext() ? stream((Iterable<?>) provided) : Stream.empty();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The cases of " + named(method) + " cannot be told", e);
        }
    }

    private static Stream<?> stream(Iterable<?> all) {
        List<Object> list = new ArrayList<>();
        all.forEach(list::add);
        return list.stream();
    }

    private static Object[] row(Object provided) {
        return provided instanceof Arguments arguments ? arguments.get() : new Object[] {provided};
    }

    private static Stream<Class<?>> classes() {
        try (Stream<Path> files = Files.walk(TESTS.resolve("org/zhicheng"))) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(file -> TESTS.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(Attempts::type)
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Attempts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
