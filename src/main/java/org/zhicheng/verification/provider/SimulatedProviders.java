package org.zhicheng.verification.provider;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.zhicheng.simulator.SimulatorModes;

/** Provides both simulated apps of the embedded default; a real adapter takes precedence. */
@Configuration
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
class SimulatedProviders {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RealPersonProvider simulatedAlipayFace(SimulatedFaceOrders orders, SimulatorModes modes) {
        return new SimulatedProvider(Channel.ALIPAY, orders, modes);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RealPersonProvider simulatedSmartHrss(SimulatedFaceOrders orders, SimulatorModes modes) {
        return new SimulatedProvider(Channel.SMART_HRSS, orders, modes);
    }
}
