package org.zhicheng.operation;

import java.net.URI;
import org.springframework.boot.actuate.health.Health;

/** An outside system that is asked over HTTP: whether it answers. */
public class OutsideSystem extends HealthComponent {

    private final URI address;

    public OutsideSystem(HealthChecks watch, URI address) {
        super(watch);
        this.address = address;
    }

    @Override
    protected Health look() throws Exception {
        Reachability.byHttp(address);
        return Health.up().withDetail("address", address.getAuthority()).build();
    }
}
