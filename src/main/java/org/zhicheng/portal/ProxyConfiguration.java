package org.zhicheng.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Proxies are heard before anything else looks at a request. */
@Configuration
class ProxyConfiguration {

    @Bean
    TrustedProxies trustedProxies(@Value("${zhicheng.trusted-proxies:}") String setting) {
        return new TrustedProxies(setting);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> whoeverComesThroughProxies(TrustedProxies proxies) {
        return server -> server.addEngineValves(new ForwardedRequests(proxies));
    }
}
