package org.zhicheng.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The scripts and style sheets as the frontend's build named them. */
final class BuiltFiles {

    private BuiltFiles() {}

    /** @param source as in {@code portal.css} */
    static String address(String source) {
        try (var list = new ClassPathResource("assets.json").getInputStream()) {
            return new ObjectMapper()
                    .readTree(list)
                    .path(source)
                    .path("address")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
