package org.zhicheng.process.web;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Adds our answer to oversized JSON ({@link TooMuchJson}) to Camunda's REST interface and to those of its web
 * applications, none of which can be configured.
 */
public class CamundaInterfaces implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(TooMuchJson.class)) {
            context.register(TooMuchJson.class);
        }
    }
}
