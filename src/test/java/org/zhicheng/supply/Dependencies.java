package org.zhicheng.supply;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the build resolved: as Maven's bills of materials say, and npm's lock files. */
final class Dependencies {

    static final Path SHIPPED = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    static final Path SHIPPED_TO_BROWSERS = Path.of("target/classes/META-INF/sbom/frontend.cdx.json");
    static final List<Path> LOCKS = List.of(
            Path.of("src/main/frontend/package-lock.json"),
            Path.of("src/test/browser/package-lock.json"),
            Path.of("src/test/lint/package-lock.json"));

    private static final Path WITH_TESTS = Path.of("target/sbom/with-tests.cdx.json");
    private static final ObjectMapper JSON = JsonMapper.shared();

    private Dependencies() {}

    static List<Dependency> all() {
        return Stream.concat(java(), LOCKS.stream().flatMap(Dependencies::npm)).toList();
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    static Stream<JsonNode> components(Path bill) {
        return stream(read(bill).path("components"));
    }

    private static Stream<Dependency> java() {
        Set<String> shipped =
                components(SHIPPED).map(part -> part.path("purl").asString()).collect(Collectors.toSet());
        return components(WITH_TESTS)
                .map(part -> new Dependency(
                        part.path("group").asString() + ":" + part.path("name").asString(),
                        part.path("version").asString(),
                        licences(part),
                        shipped.contains(part.path("purl").asString())));
    }

    private static List<String> licences(JsonNode part) {
        return stream(part.path("licenses"))
                .map(stated -> Stream.of(
                                stated.path("expression"),
                                stated.path("license").path("id"),
                                stated.path("license").path("name"))
                        .filter(JsonNode::isString)
                        .findFirst()
                        .map(JsonNode::asString)
                        .orElse("nothing"))
                .toList();
    }

    private static Stream<Dependency> npm(Path lock) {
        String folder = "node_modules/";
        return read(lock).path("packages").properties().stream()
                .filter(entry -> entry.getKey().contains(folder))
                .map(entry -> new Dependency(
                        entry.getKey().substring(entry.getKey().lastIndexOf(folder) + folder.length()),
                        entry.getValue().path("version").asString(""),
                        List.of(entry.getValue().path("license").asString("nothing")),
                        !entry.getValue().path("dev").asBoolean()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
