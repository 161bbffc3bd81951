package org.zhicheng.operation;

import java.net.URI;
import org.springframework.boot.health.contributor.Health;

/** Checks whether an outside system answers over HTTP. */
public class OutsideSystem extends HealthComponent {

    private final URI address;

    public OutsideSystem(HealthProbes watch, URI address) {
        super(watch);
        this.address = address;
    }

    @Override
    protected Health look() throws Exception {
        Reachability.byHttp(address);
        return Health.up().withDetail("address", address.getAuthority()).build();
    }
}
