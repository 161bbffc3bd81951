package org.zhicheng.reference;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * {@code holidays} in the server's health: WARNING, which does not count against the whole, once deadlines reach into a
 * year whose holidays nobody has loaded.
 */
@Component
class HolidaysHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final HolidayNotice notice;

    HolidaysHealthIndicator(HolidayNotice notice) {
        this.notice = notice;
    }

    @Override
    public Health health() {
        return notice.missingYear()
                .map(year -> Health.status(WARNING).withDetail("missing", year))
                .orElseGet(Health::up)
                .build();
    }
}
