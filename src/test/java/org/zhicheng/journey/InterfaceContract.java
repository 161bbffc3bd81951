package org.zhicheng.journey;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document of the interface as a promise: requests that were accepted, and all answers, are as it says. A path, a
 * status, a kind of content or a field that it does not tell of breaks it, and so does a field that is missing.
 */
final class InterfaceContract {

    private static final String INTERFACE = "/api/";

    /** Told before anybody looks where a request is for: too slow, too long. */
    private static final Set<Integer> OF_THE_LINE = Set.of(408, 414, 431);

    private final JsonNode document;
    private final List<PathPattern> paths;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    InterfaceContract(JsonNode document) {
        this.document = withoutMore(document.deepCopy());
        this.paths = document.path("paths").propertyNames().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /**
     * @param sent missing where it was no JSON
     * @param contentType null for none
     * @param got missing where it was no JSON
     */
    void hold(String method, String path, JsonNode sent, int status, String contentType, JsonNode got) {
        if (!path.startsWith(INTERFACE) || OF_THE_LINE.contains(status) || method.equals("HEAD")) {
            return;
        }
        String what = method + " " + path + " answered " + status;
        JsonNode operation = operation(method, path);
        if (operation.isMissingNode()) {
            require(status >= 400 && status < 500, what + ", and the document knows no such operation");
            return;
        }
        JsonNode answer = operation.path("responses").path(String.valueOf(status));
        if (answer.isMissingNode()) {
            broken.add(what + ", which the document does not tell of: " + got);
            return;
        }
        if (status < 300) {
            JsonNode body = operation.at("/requestBody/content/application~1json/schema");
            require(sent.isEmpty() || !body.isMissingNode(), what + " with a body that the document does not ask for");
            fits(body, sent, what + ", and was sent ");
        }
        String type = contentType == null ? "" : plain(contentType);
        JsonNode content = answer.path("content");
        require(
                got.isMissingNode() && content.isEmpty()
                        || type.isEmpty()
                        || names(content).contains(type),
                what + " with " + type + ", and the document says " + names(content));
        fits(content.path(type).path("schema"), got, what + ": ");
    }

    /** What was not as the document says since this was asked last. */
    Set<String> broken() {
        Set<String> all = new TreeSet<>(broken);
        broken.clear();
        return all;
    }

    /** Several operations may have one address, each with another word in its braces. */
    private JsonNode operation(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return paths.stream()
                .filter(pattern -> pattern.matches(asked))
                .map(pattern ->
                        document.path("paths").path(pattern.getPatternString()).path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void fits(JsonNode schema, JsonNode value, String what) {
        if (schema.isMissingNode() || value.isMissingNode()) {
            return;
        }
        List<Error> problems = schemas.computeIfAbsent(schema, this::compiled).validate(value);
        require(problems.isEmpty(), what + value + "\n" + problems);
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    /** A field that the document does not tell of is a fault in an answer, and in a request. */
    private static JsonNode withoutMore(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(InterfaceContract::withoutMore);
        return node;
    }

    private static Set<String> names(JsonNode content) {
        Set<String> names = new TreeSet<>();
        content.propertyNames().forEach(name -> names.add(plain(name)));
        return names;
    }

    private static String plain(String contentType) {
        return contentType.replaceFirst(";.*", "");
    }

    private void require(boolean kept, String what) {
        if (!kept) {
            broken.add(what);
        }
    }
}
