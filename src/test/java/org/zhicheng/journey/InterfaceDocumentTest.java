package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.zhicheng.Attack;
import tools.jackson.databind.JsonNode;

/** What programmers read about the interface, and who may. That it is true is held against every journey. */
@Tag("long")
class InterfaceDocumentTest extends ServerTest {

    @Test
    void recordsOfOneNameAreToldApart() {
        JsonNode document = signIn("admin").get("/v3/api-docs").body();

        assertThat(body(document, "/api/employers", "post")).contains("name", "uscc", "division");
        assertThat(body(document, "/api/admin/bans/{accountId}", "put")).containsExactlyInAnyOrder("until", "reason");
        JsonNode page = named(
                document,
                document.at("/paths/~1api~1admin~1bans~1entries/post/responses/200/content/application~1json/schema"));
        assertThat(fields(document, page.at("/properties/entries/items"))).contains("person", "imposedBy", "holds");
    }

    @Test
    void everyOperationTellsItsRefusals() {
        JsonNode document = signIn("admin").get("/v3/api-docs").body();

        assertThat(document.path("paths")).isNotEmpty().allSatisfy(path -> assertThat(path)
                .allSatisfy(operation -> assertThat(
                                StreamSupport.stream(operation.path("responses").spliterator(), false)
                                        .map(answer -> answer.at("/content/application~1problem+json/schema/$ref")
                                                .asString()))
                        .contains("#/components/schemas/ProblemDetail")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/anything"})
    @Attack(Attack.Kind.PATHS)
    void onlyProcessAdminsReadIt(String path) {
        assertThat(Browser.target(new Browser(port).get(path))).isEqualTo("/login");
        assertThat(signIn("tinghu").get(path).status()).isEqualTo(403);
        assertThat(signIn("lisi").get(path).status()).isEqualTo(403);
    }

    @Test
    void inProductionThereIsNoneUnlessAskedFor() throws IOException {
        MockEnvironment production = new MockEnvironment();
        production
                .getPropertySources()
                .addLast(new YamlPropertySourceLoader()
                        .load("production", new ClassPathResource("application-postgresql.yml"))
                        .get(0));

        assertThat(production.getProperty("springdoc.api-docs.enabled")).isEqualTo("false");
    }

    private static List<String> body(JsonNode document, String path, String method) {
        return fields(
                document,
                document.path("paths").path(path).path(method).at("/requestBody/content/application~1json/schema"));
    }

    private static List<String> fields(JsonNode document, JsonNode schema) {
        return named(document, schema).path("properties").properties().stream()
                .map(property -> property.getKey())
                .toList();
    }

    private static JsonNode named(JsonNode document, JsonNode schema) {
        String name = schema.path("$ref").asString().replace("#/components/schemas/", "");
        return document.path("components").path("schemas").path(name);
    }
}
