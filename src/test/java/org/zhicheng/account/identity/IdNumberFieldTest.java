package org.zhicheng.account.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.Proves;
import org.zhicheng.Vectors;
import tools.jackson.databind.JsonNode;

/** Checks GB 11643 and sixteen years (A03) by the vectors that the browser's check has to meet too. */
class IdNumberFieldTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final IdNumberField field = on(TODAY);

    private static IdNumberField on(LocalDate day) {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        return new IdNumberField(
                null, Clock.fixed(day.atTime(LocalTime.NOON).atZone(shanghai).toInstant(), shanghai));
    }

    static Stream<JsonNode> vectors() {
        return Vectors.of("id-number");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void holdsTheCheckDigitTheDateAndTheAge(JsonNode vector) {
        IdNumberField then = on(LocalDate.parse(vector.path("on").stringValue()));

        assertThat(then.valid(vector.path("number").stringValue()))
                .as(vector.path("why").stringValue())
                .isEqualTo(vector.path("valid").booleanValue());
    }

    @Test
    void agesAndLeapDaysAreAmongTheVectors() {
        assertThat(vectors().count()).isGreaterThanOrEqualTo(30);
    }

    @Property
    void everyNumberMadeByTheStandardIsOne(@ForAll("numbers") String number) {
        assertThat(field.valid(number)).isTrue();
        assertThat(field.valid(number.toLowerCase())).isTrue();
    }

    @Property
    @Proves("A03")
    void oneWrongDigitIsAlwaysFound(
            @ForAll("numbers") String right,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        String mistyped = right.substring(0, place) + digit + right.substring(place + 1);

        assertThat(field.valid(mistyped)).isEqualTo(mistyped.equals(right));
    }

    @Property
    void twoNeighboursThatChangedPlacesAreAlwaysFound(
            @ForAll("numbers") String right, @ForAll @IntRange(max = 15) int place) {
        String mistyped =
                right.substring(0, place) + right.charAt(place + 1) + right.charAt(place) + right.substring(place + 2);

        assertThat(field.valid(mistyped)).isEqualTo(mistyped.equals(right));
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<LocalDate> births = Dates.dates().between(LocalDate.of(1930, 1, 1), TODAY.minusYears(16));
        Arbitrary<String> places = Arbitraries.of("110105", "320902", "320981", "440300", "653101", "810000", "830000");
        Arbitrary<Integer> sequences = Arbitraries.integers().between(1, 999);
        return Combinators.combine(places, births, sequences)
                .as((place, birth, sequence) ->
                        place + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence))
                .map(IdNumberFieldTest::withCheckDigit);
    }

    /** GB 11643, written down a second time. */
    private static String withCheckDigit(String first17) {
        int power = 1;
        int sum = 0;
        for (int place = 16; place >= 0; place--) {
            power = power * 2 % 11;
            sum += power * (first17.charAt(place) - '0');
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }
}
