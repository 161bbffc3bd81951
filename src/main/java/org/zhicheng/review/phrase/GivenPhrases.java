package org.zhicheng.review.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Given phrases are what every office has to begin with: {@code reference/return-phrases.yml}. */
@Component
class GivenPhrases {

    /** Stands for every item, also for a material that an admin added to the table. */
    static final String ANY = "any";

    private final Map<String, Item> items = new LinkedHashMap<>();

    /** @param item {@code material:<slot>}, {@code section:<key>} or {@link #ANY} */
    record Item(String item, String name, List<String> phrases) {}

    GivenPhrases() throws IOException {
        try (InputStream file = new ClassPathResource("reference/return-phrases.yml").getInputStream()) {
            Map<String, Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            all.forEach((item, said) -> items.put(
                    item, new Item(item, (String) said.get("name"), texts((Collection<?>) said.get("phrases")))));
        }
    }

    /** Returns the items, in the order in which people read them. */
    Collection<Item> items() {
        return items.values();
    }

    Optional<Item> find(String item) {
        return Optional.ofNullable(items.get(item));
    }

    private static List<String> texts(Collection<?> said) {
        List<String> texts = new ArrayList<>();
        said.forEach(text -> texts.add((String) text));
        return List.copyOf(texts);
    }
}
