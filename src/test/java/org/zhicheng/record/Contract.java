package org.zhicheng.record;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the examples of the published contract, so that page, stub and adapter cannot drift apart. */
public final class Contract {

    private static final JsonNode PAGE = read();

    private Contract() {}

    /** Without its request id. */
    public static ObjectNode question(String path) {
        return content(PAGE.path("paths").path(path).path("post").path("requestBody"))
                .path("example")
                .deepCopy()
                .asObject()
                .without("requestId");
    }

    /** @param example found | not-found */
    public static ObjectNode answer(String path, String example) {
        return content(PAGE.path("paths")
                        .path(path)
                        .path("post")
                        .path("responses")
                        .path("200"))
                .path("examples")
                .path(example)
                .path("value")
                .deepCopy()
                .asObject();
    }

    private static JsonNode content(JsonNode body) {
        return body.path("content").path("application/json");
    }

    private static JsonNode read() {
        try (Reader page = Files.newBufferedReader(Path.of("docs/openapi/outside-records.yaml"))) {
            return JsonMapper.shared().valueToTree(new Yaml().load(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
