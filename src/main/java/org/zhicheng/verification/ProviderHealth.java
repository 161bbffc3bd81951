package org.zhicheng.verification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhicheng.alipay.AlipaySettings;
import org.zhicheng.alipay.ConditionalOnAlipay;
import org.zhicheng.operation.OutsideSystem;
import org.zhicheng.operation.Watch;
import org.zhicheng.operation.Watched;

/** {@code alipay} and {@code smartHrss}, each where it is connected. */
class ProviderHealth {

    private ProviderHealth() {}

    @Configuration
    @ConditionalOnAlipay
    static class OfAlipay {

        @Bean
        Watched alipayHealthIndicator(Watch watch, AlipaySettings settings) {
            return new OutsideSystem(watch, settings.gateway());
        }
    }

    @Configuration
    @ConditionalOnSmartHrss
    static class OfSmartHrss {

        @Bean
        Watched smartHrssHealthIndicator(Watch watch, SmartHrssSettings settings) {
            return new OutsideSystem(watch, settings.gateway());
        }
    }
}
