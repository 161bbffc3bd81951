package org.zhicheng.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Vectors;
import tools.jackson.databind.JsonNode;

/** Checks that a value is read the same however somebody wrote it, by the vectors that the browser has to meet too. */
class ReadAsTest {

    private static final Map<String, UnaryOperator<String>> READINGS = Map.of(
            "plain", ReadAs::plain,
            "code", ReadAs::code,
            "id-number", ReadAs::idNumber,
            "certificate", ReadAs::certificate,
            "mobile", ReadAs::mobile,
            "name", ReadAs::name,
            "organisation", ReadAs::organisation,
            "person-name", ReadAs::tidyName);

    static Stream<JsonNode> vectors() {
        return Vectors.of("reading");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsWhatPeopleWrite(JsonNode vector) {
        UnaryOperator<String> reading = READINGS.get(vector.path("as").stringValue());
        String read = vector.path("read").stringValue();
        String why = vector.path("as").stringValue() + ": " + vector.path("why").stringValue();

        assertThat(reading.apply(vector.path("typed").stringValue())).as(why).isEqualTo(read);
        assertThat(reading.apply(read)).as("read again, " + why).isEqualTo(read);
    }

    @Test
    void everyReadingHasVectors() {
        assertThat(vectors().map(vector -> vector.path("as").stringValue()).distinct())
                .containsExactlyInAnyOrderElementsOf(READINGS.keySet());
    }

    @Property
    void aReadingReadAgainIsTheSame(@ForAll("readings") String reading, @ForAll @StringLength(max = 60) String typed) {
        String read = READINGS.get(reading).apply(typed);

        assertThat(READINGS.get(reading).apply(read)).isEqualTo(read);
    }

    @Property
    void noDigitIsEverLost(@ForAll("digits") String digits, @ForAll("separators") List<String> separators) {
        StringBuilder typed = new StringBuilder();
        for (int place = 0; place < digits.length(); place++) {
            typed.append(separators.get(place % separators.size())).append(digits.charAt(place));
        }
        String full = typed.toString()
                .chars()
                .mapToObj(character ->
                        Character.toString(character >= '0' && character <= '9' ? character + 0xFEE0 : character))
                .reduce("", String::concat);

        for (String written : List.of(typed.toString(), full)) {
            assertThat(ReadAs.idNumber(written)).isEqualTo(digits);
            assertThat(ReadAs.certificate(written)).isEqualTo(digits);
            assertThat(ReadAs.mobile(written)).isEqualTo(digits);
        }
    }

    @Test
    void aRegisterIsAskedForTheLikeliestSpellingFirst() {
        assertThat(ReadAs.organisationSpellings("中科 (盐城) 研究院\u200b")).startsWith("中科（盐城）研究院", "中科(盐城)研究院");
        assertThat(ReadAs.organisationSpellings("盐城市ＸＸ有限公司")).startsWith("盐城市XX有限公司");
        assertThat(ReadAs.organisationSpellings("ABC Trading")).containsExactly("ABC Trading");
        assertThat(ReadAs.organisationSpellings("\u3000")).isEmpty();
    }

    @Test
    void aFormNamesAReadingOrTakesTheTextAsItIs() {
        assertThat(ReadAs.named("mobile").apply("+86 138 1400 5009")).isEqualTo("13814005009");
        assertThat(ReadAs.named(null).apply(" Ａ ")).isEqualTo(" Ａ ");
        assertThat(ReadAs.named("no-such").apply(" Ａ ")).isEqualTo(" Ａ ");
    }

    @Provide
    Arbitrary<String> readings() {
        return Arbitraries.of(READINGS.keySet());
    }

    /** Not beginning with China's prefix, which is none of the number. */
    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(11).ofMaxLength(18).map(text -> "1" + text);
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.of("", " ", "-", "\u2011", "\u3000", "\u200b", ".", "\u00a0", "－", "\u202a")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
