package org.zhicheng.process.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.filter.CacheControlFilter;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.engine.rest.impl.FetchAndLockContextListener;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.boot.jersey.autoconfigure.JerseyApplicationPath;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Registers the engine's REST interface. Camunda's own registration was written for Spring Boot 3 and names a class that
 * has moved since; what it registers is here.
 */
@Configuration
class RestRegistration {

    /** The web applications register what has no name yet, and they come last. */
    private static final int BEFORE_WEB_APPLICATIONS = Ordered.LOWEST_PRECEDENCE - 1;

    @Bean
    CamundaJerseyResourceConfig engineRestResources() {
        return new CamundaJerseyResourceConfig();
    }

    /** Ends the requests of workers that wait for tasks, when the server stops. */
    @Bean
    FetchAndLockContextListener waitingWorkers() {
        return new FetchAndLockContextListener();
    }

    @Bean
    ServletContextInitializer settingsOfWaitingWorkers(CamundaBpmProperties engine) {
        return servlets -> engine.getRestApi().getFetchAndLock().getInitParams().forEach(servlets::setInitParameter);
    }

    @Bean
    FilterRegistrationBean<EmptyBodyFilter> engineRestEmptyBodies(JerseyApplicationPath path) {
        return before(path, new EmptyBodyFilter());
    }

    @Bean
    FilterRegistrationBean<CacheControlFilter> engineRestCaching(JerseyApplicationPath path) {
        return before(path, new CacheControlFilter());
    }

    /**
     * Takes the name that Camunda's registration takes. The web applications would have the same filters under it, and
     * are without them: there, a body that is missing is a mistake ({@link EngineBodies}), and our headers stand.
     */
    private static <F extends Filter> FilterRegistrationBean<F> before(JerseyApplicationPath path, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.setOrder(BEFORE_WEB_APPLICATIONS);
        registration.addUrlPatterns(path.getUrlMapping());
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setMatchAfter(true);
        registration.setAsyncSupported(true);
        return registration;
    }
}
