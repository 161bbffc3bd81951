package org.zhicheng.verification.provider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.alipay.AlipaySettings;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;
import org.zhicheng.operation.OutsideSystem;
import org.zhicheng.start.ConditionalOnValue;

/** Reports the health of {@code alipay} and {@code smartHrss}, each where it is connected. */
class ProviderHealth {

    private ProviderHealth() {}

    @Configuration
    @ConditionalOnValue("zhicheng.alipay.app-id")
    static class OfAlipay {

        @Bean
        HealthComponent alipayHealthIndicator(HealthProbes watch, AlipaySettings settings) {
            return new OutsideSystem(watch, settings.gateway());
        }
    }

    @Configuration
    @ConditionalOnValue("zhicheng.smart-hrss.base-url")
    static class OfSmartHrss {

        @Bean
        HealthComponent smartHrssHealthIndicator(HealthProbes watch, SmartHrssSettings settings) {
            return new OutsideSystem(watch, settings.gateway());
        }
    }
}
