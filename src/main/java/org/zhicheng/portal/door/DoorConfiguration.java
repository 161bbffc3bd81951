package org.zhicheng.portal.door;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.zhicheng.portal.web.StandingHeaders;
import org.zhicheng.portal.web.TrustedProxies;
import tools.jackson.core.StreamReadConstraints;

/** Puts the first door into the server itself: before all filters, and below all of its own parsers. */
@Configuration
class DoorConfiguration {

    private static final int AFTER_SPRING_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> standingHeaders() {
        return server -> server.addEngineValves(new StandingHeaders());
    }

    /** Behind what hears proxies: by then the address is the client's. */
    @Bean
    @Order(100)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> firstDoor(
            BodyValve bodies, RefusalAnswer answer, DoorSettings settings, TrustedProxies proxies) {
        return server -> {
            server.addEngineValves(bodies);
            server.setProtocol(LateHeads.class.getName());
            server.addConnectorCustomizers(connector -> prepare(connector, settings, proxies));
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new UnreadHeads(answer)));
        };
    }

    private static void prepare(Connector connector, DoorSettings settings, TrustedProxies proxies) {
        LateHeads protocol = (LateHeads) connector.getProtocolHandler();
        protocol.setPatience(settings.headers());
        protocol.lines().limit(settings.connectionsPerAddress(), proxies::contains);
        // a client that asks first whether to send gets its answer only when somebody reads the body
        connector.setProperty("continueResponseTiming", "onRead");
    }

    /** Leaves the house's {@link JsonLimits} to Spring's mapper, which would lay its own over them. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonFactoryBuilderCustomizer limitsOfTheHouse() {
        return json -> json.streamReadConstraints(StreamReadConstraints.defaults());
    }

    @Bean
    FilterRegistrationBean<SlowReaders> slowReaders(Waiting waiting) {
        FilterRegistrationBean<SlowReaders> registration = new FilterRegistrationBean<>(new SlowReaders(waiting));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<KnownPeople> knownPeople() {
        FilterRegistrationBean<KnownPeople> registration = new FilterRegistrationBean<>(new KnownPeople());
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }
}
