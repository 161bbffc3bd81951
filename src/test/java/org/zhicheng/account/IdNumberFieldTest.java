package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 11643 and sixteen years (A03). */
class IdNumberFieldTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final IdNumberField field = new IdNumberField(null, CLOCK);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true",
        "11010519491231002x, true",
        "320902199001010014, true",
        "320902199001010015, false",
        "32090219900101001, false",
        "3209021990010100144, false",
        "320902199013010014, false",
        "32090219900101001４, false",
        "320902201011230014, false"
    })
    void holdsTheCheckDigitTheDateAndTheAge(String number, boolean valid) {
        assertThat(field.valid(number)).isEqualTo(valid);
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll @IntRange(max = 16) int place, @ForAll @CharRange(from = '0', to = '9') char digit) {
        String right = "320902199001010014";
        String mistyped = right.substring(0, place) + digit + right.substring(place + 1);

        assertThat(field.valid(mistyped)).isEqualTo(mistyped.equals(right));
    }
}
