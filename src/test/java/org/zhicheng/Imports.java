package org.zhicheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Imports lead from the packages of the house to others, as the sources say it. Bytecode keeps no trace of constants,
 * of caught exceptions and of comments, and readers follow all three.
 */
final class Imports {

    private static final Path HOUSE = Path.of("src/main/java/org/zhicheng");

    /** Finds the package of a class, or of a class around it, without {@code org.zhicheng}. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?org\\.zhicheng\\.([a-z]\\w*(?:\\.[a-z]\\w*)*)\\.[A-Z]");

    private Imports() {}

    /** Returns for each package those that its files import from, without {@code org.zhicheng} and without itself. */
    static Map<String, Set<String>> ofTheHouse() {
        Map<String, Set<String>> imports = new TreeMap<>();
        try (Stream<Path> files = Files.walk(HOUSE)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String room = HOUSE.relativize(file.getParent()).toString().replace('/', '.');
                Set<String> others = imports.computeIfAbsent(room, any -> new TreeSet<>());
                IMPORT.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(other -> !other.equals(room))
                        .forEach(others::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        imports.remove("");
        return imports;
    }
}
