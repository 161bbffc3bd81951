package org.zhicheng.reference.load;

import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;

/**
 * Reports {@code holidays} in the server's health: WARNING, which does not count against the whole, once deadlines
 * reach into a year whose holidays are not loaded.
 */
@Component
class HolidaysHealthIndicator extends HealthComponent {

    private final HolidayNotice notice;

    HolidaysHealthIndicator(HealthProbes watch, HolidayNotice notice) {
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
