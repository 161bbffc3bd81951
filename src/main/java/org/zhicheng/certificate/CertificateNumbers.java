package org.zhicheng.certificate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    /** @param place in the list of states */
    record Numbered(String number, int place) {}

    CertificateNumbers(CountedNumbers counted, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.counted = counted;
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Gives a case its number, for ever: it is counted in a transaction of its own, so that nobody waits until the paper is
     * printed and signed, and an attempt that failed is followed by one with the same number.
     */
    Numbered of(String declarationId, Supplier<String> next) {
        return ownTransaction.execute(status -> given(declarationId).orElseGet(() -> {
            Numbered numbered = new Numbered(next.get(), nextPlace());
            jdbc.sql("insert into certificate_number_given (declaration_id, number, status_index) values (?, ?, ?)")
                    .params(declarationId, numbered.number(), numbered.place())
                    .update();
            return numbered;
        }));
    }

    private Optional<Numbered> given(String declarationId) {
        return jdbc.sql("select number, status_index as place from certificate_number_given where declaration_id = ?")
                .param(declarationId)
                .query(Numbered.class)
                .optional();
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
