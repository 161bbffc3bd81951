package org.zhicheng.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Vectors;
import tools.jackson.databind.JsonNode;

/**
 * The vectors in {@code reference/word-count-vectors.json}, which the browser's count has to meet too. Each is
 * {@code {"text": …, "count": …}}, or {@code {"repeat": {"text": …, "times": …}, "count": …}} for the text repeated that
 * many times.
 */
class WordCountTest {

    static Stream<Arguments> vectors() {
        return Vectors.of("word-count")
                .map(vector -> Arguments.of(text(vector), vector.path("count").intValue()));
    }

    private static String text(JsonNode vector) {
        JsonNode repeat = vector.path("repeat");
        return repeat.isMissingNode()
                ? vector.path("text").stringValue()
                : repeat.path("text").stringValue().repeat(repeat.path("times").intValue());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void countsAsAgreed(String text, int count) {
        assertThat(WordCount.of(text)).isEqualTo(count);
    }

    @Test
    void surrogatesAndBoundariesAreAmongTheVectors() {
        assertThat(vectors().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void longRunsAndHalfTagsDoNotExhaustIt() {
        assertThat(WordCount.of("a.".repeat(100_000))).isEqualTo(1);
        assertThat(WordCount.of("<a" + " b".repeat(100_000))).isEqualTo(100_001);
    }

    @Property
    void hanCharactersCountOneEach(@ForAll @IntRange(min = 0x4E00, max = 0x9FFF) int character) {
        assertThat(WordCount.of(Character.toString(character))).isEqualTo(1);
    }

    @Property
    void rareCharactersCountOneEach(@ForAll @IntRange(min = 0x20000, max = 0x323AF) int character) {
        assertThat(WordCount.of(Character.toString(character))).isEqualTo(1);
    }

    @Property
    void blanksBetweenLinesNeverCount(@ForAll @IntRange(max = 900) int times) {
        assertThat(WordCount.of("字 \n".repeat(times))).isEqualTo(times);
    }

    @Property
    void anyTextCanBeCounted(@ForAll String text) {
        assertThat(WordCount.of(text)).isBetween(0, text.length());
    }
}
