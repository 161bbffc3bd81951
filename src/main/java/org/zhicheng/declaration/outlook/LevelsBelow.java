package org.zhicheng.declaration.outlook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zhicheng.reference.LevelName;

/**
 * Levels below hold the levels of all specialties that may be meant. A level that is called otherwise in one of them than
 * in another goes by no name but its own.
 */
final class LevelsBelow {

    private final Map<String, List<LevelName>> byLeaf = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    /** @param offered the levels of one leaf, the lowest first */
    LevelsBelow(List<String> leaves, Function<String, List<LevelName>> offered) {
        leaves.forEach(leaf -> byLeaf.put(leaf, offered.apply(leaf)));
        byLeaf.values().stream().flatMap(List::stream).forEach(level -> names.computeIfAbsent(
                        level.level(), none -> new HashSet<>())
                .add(level.name()));
    }

    /** Lists the levels of one leaf, the lowest first. */
    List<LevelName> of(String leaf) {
        return byLeaf.get(leaf).stream()
                .map(level -> names.get(level.level()).size() == 1
                        ? level
                        : new LevelName(level.level(), "", level.confirmed()))
                .toList();
    }

    /** Tells whether a level can be declared in a leaf. */
    boolean has(String leaf, String level) {
        return byLeaf.get(leaf).stream().anyMatch(one -> one.level().equals(level));
    }
}
