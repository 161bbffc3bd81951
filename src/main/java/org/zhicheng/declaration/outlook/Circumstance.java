package org.zhicheng.declaration.outlook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A circumstance is one fact that a table may ask about and that nobody knows beforehand.
 *
 * @param fact the name of the table's input
 * @param values all that it can be
 * @param words says some of the values: 学历在网上查不到
 */
record Circumstance(String fact, List<Object> values, Function<Set<Object>, String> words) {

    /** Lists every way in which the circumstances can come together. */
    static List<Map<String, Object>> together(List<Circumstance> all) {
        List<Map<String, Object>> ways = List.of(Map.of());
        for (Circumstance one : all) {
            ways = ways.stream()
                    .flatMap(way -> one.values().stream().map(value -> with(way, one.fact(), value)))
                    .toList();
        }
        return ways;
    }

    /**
     * Says in which of all ways something is so.
     *
     * @param ways some of {@link #together}, or all
     * @return what has to hold together, nothing where it is always so; null where no such sentence is true
     */
    static List<String> said(List<Circumstance> all, Collection<Map<String, Object>> ways) {
        List<String> said = new ArrayList<>();
        int covered = 1;
        for (Circumstance one : all) {
            Set<Object> values =
                    ways.stream().map(way -> way.get(one.fact())).collect(Collectors.toCollection(LinkedHashSet::new));
            covered *= values.size();
            if (values.size() < one.values().size()) {
                said.add(one.words().apply(values));
            }
        }
        return covered == ways.size() ? said : null;
    }

    private static Map<String, Object> with(Map<String, Object> way, String fact, Object value) {
        Map<String, Object> more = new HashMap<>(way);
        more.put(fact, value);
        return more;
    }
}
