package org.zhicheng;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Java and the browser have to agree on: {@code reference/…-vectors.json}, which the frontend's tests read too. */
public final class Vectors {

    private Vectors() {}

    public static Stream<JsonNode> of(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("/reference/" + name + "-vectors.json")) {
            JsonNode vectors = JsonMapper.shared().readTree(file);
            return StreamSupport.stream(vectors.spliterator(), false).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
