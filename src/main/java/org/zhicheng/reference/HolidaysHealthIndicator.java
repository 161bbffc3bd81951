package org.zhicheng.reference;

import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.Watch;
import org.zhicheng.operation.Watched;

/**
 * {@code holidays} in the server's health: WARNING, which does not count against the whole, once deadlines reach into a
 * year whose holidays nobody has loaded.
 */
@Component
class HolidaysHealthIndicator extends Watched {

    private final HolidayNotice notice;

    HolidaysHealthIndicator(Watch watch, HolidayNotice notice) {
        super(watch);
        this.notice = notice;
    }

    @Override
    protected Health look() {
        return notice.missingYear()
                .map(year -> Health.status(WARNING).withDetail("missing", year))
                .orElseGet(Health::up)
                .build();
    }
}
