package org.zhicheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhicheng.Proves;
import org.zhicheng.sql.CountedNumbers;
import org.zhicheng.text.LastDigit;

/** Numbers that can be read out, and that tell when they were read wrongly (CF03). */
class CertificateNumbersTest {

    private final CountedNumbers counted = mock(CountedNumbers.class);
    private final CertificateNumbers numbers =
            new CertificateNumbers(counted, mock(JdbcClient.class), mock(PlatformTransactionManager.class));

    @Test
    void fillsInThePatternAndAddsACheckDigit() {
        when(counted.next("certificate:20263209022{serial}")).thenReturn(7);

        String number = numbers.next(
                "{year}{division}{level}{serial}", LocalDate.of(2026, 11, 30), "320902", "05", "assistant");

        assertThat(number).startsWith("20263209022000007").hasSize(18);
        assertThat(plausible(number)).isTrue();
    }

    @Test
    void countsNumbersThatBeginAlikeTogether() {
        when(counted.next("certificate:2026-3209-05-{serial}")).thenReturn(1_234_567);

        assertThat(numbers.next("{year}-{city}-{series}-{serial}", LocalDate.of(2026, 1, 1), "320902", "05", "senior"))
                .startsWith("2026-3209-05-1234567");
    }

    /** ISO 7064, MOD 11,10, with the standard's own example. */
    @Test
    void checksAsTheStandardDoes() {
        assertThat(LastDigit.of("0794")).isEqualTo(5);
    }

    @Property
    @Proves("CF03")
    void anyOneWrongDigitIsFound(
            @ForAll @NumericChars @StringLength(min = 2, max = 24) String digits,
            @ForAll @IntRange(max = 23) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        String number = digits + LastDigit.of(digits);
        int at = place % number.length();
        char wrong = (char) ('0' + (number.charAt(at) - '0' + more) % 10);

        assertThat(plausible(number)).isTrue();
        assertThat(plausible(number.substring(0, at) + wrong + number.substring(at + 1)))
                .isFalse();
    }

    private static boolean plausible(String number) {
        int last = number.length() - 1;
        return LastDigit.of(number.substring(0, last)) == number.charAt(last) - '0';
    }
}
