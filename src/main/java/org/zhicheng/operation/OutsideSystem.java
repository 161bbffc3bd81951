package org.zhicheng.operation;

import java.net.URI;
import org.springframework.boot.actuate.health.Health;

/** An outside system that is asked over HTTP: whether it answers. */
public class OutsideSystem extends Watched {

    private final URI address;

    public OutsideSystem(Watch watch, URI address) {
        super(watch);
        this.address = address;
    }

    @Override
    protected Health look() throws Exception {
        Reachable.byHttp(address);
        return Health.up().withDetail("address", address.getAuthority()).build();
    }
}
