package org.zhicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Days as the rules count them (X03, A03): the vectors that the browser has to meet too. */
class DatesTest {

    static Stream<JsonNode> months() {
        return Vectors.of("date").filter(vector -> vector.has("plusMonths"));
    }

    static Stream<JsonNode> instants() {
        return Vectors.of("date").filter(vector -> vector.has("instant"));
    }

    static Stream<JsonNode> births() {
        return Vectors.of("date").filter(vector -> vector.has("born"));
    }

    @ParameterizedTest
    @MethodSource("months")
    void addsMonths(JsonNode vector) {
        assertThat(date(vector, "date").plusMonths(vector.path("plusMonths").intValue()))
                .as(vector.path("why").stringValue())
                .isEqualTo(date(vector, "gives"));
    }

    @ParameterizedTest
    @MethodSource("instants")
    void knowsTheDayInShanghai(JsonNode vector) {
        Instant instant = Instant.parse(vector.path("instant").stringValue());
        Clock house = new ZhichengConfiguration().clock();

        assertThat(LocalDate.ofInstant(instant, house.getZone()))
                .as(vector.path("why").stringValue())
                .isEqualTo(date(vector, "shanghai"));
    }

    @ParameterizedTest
    @MethodSource("births")
    void knowsWhoIsSixteen(JsonNode vector) {
        assertThat(!date(vector, "born").plusYears(16).isAfter(date(vector, "on")))
                .as(vector.path("why").stringValue())
                .isEqualTo(vector.path("sixteen").booleanValue());
    }

    private static LocalDate date(JsonNode vector, String key) {
        return LocalDate.parse(vector.path(key).stringValue());
    }
}
