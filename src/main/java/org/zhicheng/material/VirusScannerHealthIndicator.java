package org.zhicheng.material;

import java.io.IOException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.Watch;
import org.zhicheng.operation.Watched;

/** {@code virusScanner}: whether clamd answers, where uploads are scanned (F03). */
@Component
class VirusScannerHealthIndicator extends Watched {

    private final ClamdSettings settings;

    VirusScannerHealthIndicator(Watch watch, ClamdSettings settings) {
        super(watch);
        this.settings = settings;
    }

    @Override
    protected Health look() throws IOException {
        if (settings.host().isBlank()) {
            return Health.up().withDetail("connected", false).build();
        }
        new ClamdScanner(settings).ping();
        return Health.up().withDetail("connected", true).build();
    }
}
