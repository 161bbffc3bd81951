package org.zhicheng.verification.provider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.alipay.AlipaySettings;
import org.zhicheng.alipay.ConditionalOnAlipay;
import org.zhicheng.operation.HealthComponent;
import org.zhicheng.operation.HealthProbes;
import org.zhicheng.operation.OutsideSystem;

/** Reports the health of {@code alipay} and {@code smartHrss}, each where it is connected. */
class ProviderHealth {

    private ProviderHealth() {}

    @Configuration
    @ConditionalOnAlipay
    static class OfAlipay {

        @Bean
        HealthComponent alipayHealthIndicator(HealthProbes watch, AlipaySettings settings) {
            return new OutsideSystem(watch, settings.gateway());
        }
    }

    @Configuration
    @ConditionalOnSmartHrss
    static class OfSmartHrss {

        @Bean
        HealthComponent smartHrssHealthIndicator(HealthProbes watch, SmartHrssSettings settings) {
            return new OutsideSystem(watch, settings.gateway());
        }
    }
}
