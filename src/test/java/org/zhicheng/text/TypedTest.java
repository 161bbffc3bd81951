package org.zhicheng.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Vectors;
import tools.jackson.databind.JsonNode;

/** Checks that invisible text is nothing, by the vectors that the browser has to meet too. */
class TypedTest {

    static Stream<JsonNode> vectors() {
        return Vectors.of("typed");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void tellsNothingFromSomething(JsonNode vector) {
        String text = vector.path("text").stringValue();
        String why = vector.path("why").stringValue();

        assertThat(Typed.nothing(text)).as(why).isEqualTo(vector.path("nothing").booleanValue());
        assertThat(Typed.trimmed(text)).as(why).isEqualTo(vector.path("trimmed").stringValue());
    }

    @Test
    void noTextIsNothing() {
        assertThat(Typed.nothing(null)).isTrue();
        assertThat(Typed.trimmed(null)).isEmpty();
        assertThat(Typed.nothing("\ud800")).isTrue();
    }

    @Test
    void everyBlankAndEveryFormatCharacterOfUnicodeIsNothing() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> switch (Character.getType(character)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.FORMAT,
                            Character.CONTROL,
                            Character.SURROGATE -> true;
                    default -> Character.isWhitespace(character);
                })
                .forEach(character -> assertThat(Typed.nothing(Character.toString(character)))
                        .as("U+%04X", character)
                        .isTrue());
    }

    @Property
    void whatIsSeenIsNeverLost(
            @ForAll("invisible") String before, @ForAll("seen") String seen, @ForAll("invisible") String after) {
        assertThat(Typed.nothing(before + after)).isTrue();
        assertThat(Typed.trimmed(before + seen + after))
                .startsWith(seen.substring(0, 1))
                .contains(seen);
        assertThat(Typed.nothing(before + seen + after)).isFalse();
    }

    @Property
    void trimmedTextHasNothingLeftToTrim(@ForAll String text) {
        String trimmed = Typed.trimmed(text);

        assertThat(Typed.trimmed(trimmed)).isEqualTo(trimmed);
        assertThat(trimmed.isEmpty()).isEqualTo(Typed.nothing(text));
    }

    @Property
    void legibleTextHasNoControlCharactersAndLosesNothingElse(@ForAll String text) {
        String legible = Typed.legible(text);

        assertThat(legible.codePoints()
                        .allMatch(character -> character == '\n'
                                || character == '\t'
                                || !Character.isISOControl(character)
                                        && Character.getType(character) != Character.SURROGATE))
                .isTrue();
        assertThat(Typed.legible(legible)).isEqualTo(legible);
        assertThat(Typed.line(text)).doesNotContain("\n");
    }

    @Test
    void lineBreaksOfOtherProgramsAreLineBreaks() {
        assertThat(Typed.legible("一\u000b二\r\n三\r四\f五\u0085六\u2028七\u2029八\u0000\u0007九\ud800"))
                .isEqualTo("一\n二\n三\n四\n五\n六\n七\n八九");
        assertThat(Typed.line("一\u000b二\n三")).isEqualTo("一 二 三");
        assertThat(Typed.legible("𠮷\t👨\u200d👩")).isEqualTo("𠮷\t👨\u200d👩");
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(
                        " ", "\u3000", "\u200b", "\u00a0", "\ufeff", "\u3164", "\u2800", "\t", "\n", "\u0000", "\u202e")
                .list()
                .ofMaxSize(4)
                .map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<String> seen() {
        return Arbitraries.of("张", "0", "·", "a b", "𠮷", "无", "-");
    }
}
