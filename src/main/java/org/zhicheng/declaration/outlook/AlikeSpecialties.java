package org.zhicheng.declaration.outlook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.outlook.MaterialTable.Row;

/**
 * Groups specialties that no row of the table of materials tells apart, so that it is asked once for all of a group: a
 * series may have a hundred specialties.
 */
@Component
class AlikeSpecialties {

    /** Today's table and the one before. */
    private static final int KEPT = 2;

    private final MaterialTable table;
    private final ConcurrentLruCache<String, List<Row>> rows;

    AlikeSpecialties(MaterialTable table) {
        this.table = table;
        this.rows = new ConcurrentLruCache<>(KEPT, table::rows);
    }

    /** @param leaves of one series */
    List<List<String>> groups(List<String> leaves) {
        List<Map<String, Predicate<Object>>> conditions = rows.get(table.newest()).stream()
                .map(Row::conditions)
                .filter(row -> row.keySet().stream().anyMatch(fact -> fact.contains(DeclarationProcess.SPECIALTY)))
                .toList();
        Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
        for (String leaf : leaves) {
            List<Object> marks = conditions.stream().map(row -> mark(row, leaf)).toList();
            alike.computeIfAbsent(marks, none -> new ArrayList<>()).add(leaf);
        }
        return List.copyOf(alike.values());
    }

    /** What a row reckons with is not known from here: such a specialty is like no other. */
    private static Object mark(Map<String, Predicate<Object>> row, String leaf) {
        Predicate<Object> condition = row.get(DeclarationProcess.SPECIALTY);
        boolean reckoned = row.keySet().stream()
                .anyMatch(fact ->
                        fact.contains(DeclarationProcess.SPECIALTY) && !fact.equals(DeclarationProcess.SPECIALTY));
        return reckoned ? leaf : condition.test(leaf);
    }
}
