package org.zhicheng.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads how each table and column relates to a person: {@code personal-data.yml}, which a test compares with the
 * schema.
 */
@Component
class PersonalData {

    private final List<PersonalTable> tables = new ArrayList<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Set<String> engineTables = new TreeSet<>();

    PersonalData() throws IOException {
        try (InputStream file = new ClassPathResource("personal-data.yml").getInputStream()) {
            Map<String, Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            all.forEach(this::add);
        }
    }

    /** Lists the tables that hold data of people. */
    List<PersonalTable> tables() {
        return List.copyOf(tables);
    }

    /** Maps each table of the house to its classified columns. */
    Map<String, Set<String>> columns() {
        return Map.copyOf(columns);
    }

    /** Lists Camunda's tables, which are classified as a whole. */
    Set<String> engineTables() {
        return Set.copyOf(engineTables);
    }

    private void add(String name, Map<String, Object> said) {
        if (said.containsKey("engine")) {
            engineTables.add(name);
            return;
        }
        Set<String> known = new TreeSet<>();
        columns.put(name, known);
        if (said.containsKey("not-personal")) {
            known.addAll(List.of(text(said, "columns").split("\\s+")));
            return;
        }
        PersonalTable table = new PersonalTable(
                name,
                text(said, "file"),
                text(said, "rows"),
                text(said, "order"),
                texts(said, "export"),
                Set.copyOf(list(said, "json")),
                texts(said, "derived"),
                texts(said, "revealed"),
                texts(said, "withheld"),
                text(said, "erase"),
                text(said, "kept"));
        tables.add(table);
        known.addAll(table.export().keySet());
        known.removeAll(table.derived().keySet());
        known.addAll(table.revealed().keySet());
        known.addAll(table.withheld().keySet());
    }

    private static String text(Map<String, Object> said, String key) {
        return said.get(key) == null ? null : said.get(key).toString().strip();
    }

    private static Map<String, String> texts(Map<String, Object> said, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (said.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> texts.put(name.toString(), value.toString()));
        }
        return texts;
    }

    private static List<String> list(Map<String, Object> said, String key) {
        return said.get(key) instanceof Collection<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }
}
