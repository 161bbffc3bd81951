package org.zhicheng.reference.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.Holidays;

/**
 * Warns in time that the holidays of the coming year are not known: deadlines would then count them as working days.
 * The State Council announces them around the beginning of November.
 */
@Component
public class HolidayNotice {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayNotice.class);

    /** Warns as long before the new year as deadlines may reach, and not before there is an announcement. */
    private static final int MONTHS_AHEAD = 2;

    private final Holidays holidays;
    private final Clock clock;

    public HolidayNotice(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The year into which deadlines are counted without knowing its holidays; empty where all is well. */
    Optional<Integer> missingYear() {
        LocalDate today = LocalDate.now(clock);
        int coming = today.plusMonths(MONTHS_AHEAD).getYear();
        return Optional.of(holidays.knows(today.getYear()) ? coming : today.getYear())
                .filter(year -> !holidays.knows(year));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT24H")
    void sayInTheLog() {
        missingYear()
                .ifPresent(
                        year -> LOG.warn("holidays.csv has no holidays of {}: only weekends count as days off", year));
    }
}
