package org.zhicheng.process.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.form.Fixtures.validator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Vectors;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Fields that are demanded only under conditions ({@code requiredWhen}): here and in the browser (demands.test.js). */
class DemandsUnderConditionsTest {

    private final FormValidator validator = validator(new FeelExpressions());

    static Stream<JsonNode> vectors() {
        return Vectors.of("demand");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void areAskedForWhenTheConditionHolds(JsonNode vector) {
        FormSchema form = form(vector.path("form").asString());
        Set<String> conditional = conditional(form);

        assertThat(validator.validate(form, vector.path("data"), vector.path("facts"), Mode.SUBMIT).stream()
                        .map(Problem::pointer)
                        .filter(conditional::contains)
                        .toList())
                .as(vector.path("why").asString())
                .containsExactlyElementsOf(missing(vector));
    }

    @Test
    void eachIsMetBothWays() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .forEach(name -> conditional(form(name)).forEach(pointer -> assertThat(vectors()
                                    .filter(vector ->
                                            vector.path("form").asString().equals(name))
                                    .map(vector -> missing(vector).contains(pointer)))
                            .as("%s %s", name, pointer)
                            .contains(true, false)));
        }
    }

    private static Set<String> conditional(FormSchema form) {
        return form.fields().entrySet().stream()
                .filter(field -> field.getValue().property("requiredWhen") != null)
                .map(field -> field.getKey())
                .collect(Collectors.toSet());
    }

    private static List<String> missing(JsonNode vector) {
        return StreamSupport.stream(vector.path("missing").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static FormSchema form(String name) {
        try {
            return FormSchema.parse(Files.readString(Path.of("forms", name + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
