package org.zhicheng.record.port;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Vectors;
import tools.jackson.databind.JsonNode;

/** Checks GB 32100 (U04) by the vectors that the browser's check has to meet too. */
class CreditCodeTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static Stream<JsonNode> vectors() {
        return Vectors.of("credit-code");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void tellsTheFormFromTheCheck(JsonNode vector) {
        String code = CreditCode.tidy(vector.path("code").stringValue());
        String why = vector.path("why").stringValue();

        assertThat(CreditCode.wellFormed(code))
                .as(why)
                .isEqualTo(vector.path("wellFormed").booleanValue());
        assertThat(CreditCode.checks(code))
                .as(why)
                .isEqualTo(vector.path("checks").booleanValue());
    }

    @Test
    void everyRemainderIsAmongTheVectors() {
        assertThat(vectors().map(vector -> vector.path("code").asString()))
                .filteredOn(CreditCode::checks)
                .extracting(code -> code.charAt(17))
                .contains('0', '1', 'Y');
    }

    @Property
    void everyCodeMadeByTheStandardChecksAndAnotherLibrarySaysSo(@ForAll("codes") String code) {
        assertThat(CreditCode.checks(code)).isTrue();
        assertThat(CreditCodeUtil.isCreditCode(code)).isTrue();
    }

    @Property
    void oneWrongCharacterIsAlwaysFound(
            @ForAll("codes") String right, @ForAll @IntRange(max = 17) int place, @ForAll("characters") char wrong) {
        String mistyped = right.substring(0, place) + wrong + right.substring(place + 1);

        assertThat(CreditCode.checks(mistyped)).isEqualTo(mistyped.equals(right));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with(CHARACTERS);
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> kinds = characters().list().ofSize(2).map(CreditCodeTest::joined);
        Arbitrary<String> places =
                Arbitraries.integers().between(0, 999_999).map(place -> String.format("%06d", place));
        Arbitrary<String> organisations = characters().list().ofSize(9).map(CreditCodeTest::joined);
        return Combinators.combine(kinds, places, organisations)
                .as((kind, place, organisation) -> kind + place + organisation)
                .map(first17 -> first17 + checkCharacter(first17));
    }

    private static String joined(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    /** GB 32100, written down a second time: powers of three modulo thirty-one. */
    private static char checkCharacter(String first17) {
        int power = 1;
        int sum = 0;
        for (char character : first17.toCharArray()) {
            sum += power * CHARACTERS.indexOf(character);
            power = power * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }
}
