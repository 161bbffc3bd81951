package org.zhicheng.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The scripts and style sheets as the frontend's build named them. */
final class BuiltFiles {

    private BuiltFiles() {}

    /** @param source as in {@code portal.css} */
    static String address(String source) {
        try (var list = new ClassPathResource("assets.json").getInputStream()) {
            return JsonMapper.shared()
                    .readTree(list)
                    .path(source)
                    .path("address")
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
