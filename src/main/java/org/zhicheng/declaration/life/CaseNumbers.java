package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.zhicheng.sql.CountedNumbers;

/**
 * Gives case numbers (办件编号): the six digits of the division, the day, and a number counted up within the day,
 * such as {@code 320902202611230001}.
 */
@Component
class CaseNumbers {

    private final CountedNumbers counted;
    private final Clock clock;

    CaseNumbers(CountedNumbers counted, Clock clock) {
        this.counted = counted;
        this.clock = clock;
    }

    String next(String division) {
        String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        return division.substring(0, 6) + day + String.format("%04d", counted.next("case:" + day));
    }
}
