package org.zhicheng.material.virus;

import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;

/** Reports {@code virusScanner}: whether clamd answers, where uploads are scanned (F03). */
@Component
class VirusScannerHealthIndicator extends HealthComponent {

    private final ClamdSettings settings;

    VirusScannerHealthIndicator(HealthProbes watch, ClamdSettings settings) {
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
