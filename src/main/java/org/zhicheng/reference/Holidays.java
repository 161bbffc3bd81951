package org.zhicheng.reference;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** Reads the State Council's holiday arrangement: {@code reference/holidays.csv}. */
@Repository
public class Holidays {

    private final ReferenceInUse reference;

    public Holidays(ReferenceInUse reference) {
        this.reference = reference;
    }

    /** Maps each day that differs from its weekday to whether it is a working day. */
    Map<LocalDate, Boolean> exceptions() {
        return reference.snapshot().holidays();
    }

    public boolean knows(int year) {
        return exceptions().keySet().stream().anyMatch(day -> day.getYear() == year);
    }
}
