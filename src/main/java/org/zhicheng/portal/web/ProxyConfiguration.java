package org.zhicheng.portal.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.filter.OrderedRequestContextFilter;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lets {@link ForwardedRequests} see a request before anything else does. */
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

    /**
     * Makes the request known to all code that runs for it: the audit records the address, also of somebody who is not
     * let in. Jersey's own filter for that comes after the doors, and stays away where there is one.
     */
    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }
}
