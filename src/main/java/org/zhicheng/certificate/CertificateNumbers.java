package org.zhicheng.certificate;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.sql.CountedNumbers;
import org.zhicheng.text.LastDigit;

/**
 * Gives certificates their numbers (CF03), by a pattern of {@code certificate-rules.dmn}: digits, hyphens, and
 * {@code {year}}, {@code {division}} (six digits), {@code {city}} (four), {@code {series}} (two), {@code {level}} (one, from
 * the lowest up), {@code {serial}} (six, counted up among numbers that begin alike). The last digit is a check digit
 * (ISO 7064, MOD 11,10), which finds every wrong digit and nearly every swap. Digits alone are read out without
 * confusion.
 */
@Component
class CertificateNumbers {

    static final String SERIAL = "{serial}";

    private static final Pattern PART = Pattern.compile("\\{(year|division|city|series|level)}");

    private final CountedNumbers counted;

    CertificateNumbers(CountedNumbers counted) {
        this.counted = counted;
    }

    String next(String pattern, LocalDate obtainedOn, String division, String series, String level) {
        Map<String, String> parts = Map.of(
                "year", String.valueOf(obtainedOn.getYear()),
                "division", division.substring(0, 6),
                "city", division.substring(0, 4),
                "series", series,
                "level", String.valueOf(LevelNames.LOWEST_FIRST.indexOf(level) + 1));
        String begun = PART.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
        String number = begun.replace(SERIAL, String.format("%06d", counted.next("certificate:" + begun)));
        return number + LastDigit.of(number);
    }

    /** Returns the next place in the list of states; the first is 0. */
    int nextPlace() {
        return counted.next("certificate-places") - 1;
    }
}
