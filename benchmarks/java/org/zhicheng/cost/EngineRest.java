package org.zhicheng.cost;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.filter.CacheControlFilter;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.boot.jersey.autoconfigure.JerseyApplicationPath;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Registers the engine's REST interface as its starter does, which names a class that Spring Boot 4 moved. Our server has a
 * registration of its own; its classes are not on the textbook's class path.
 */
class EngineRest {

    @Bean
    CamundaJerseyResourceConfig resources() {
        return new CamundaJerseyResourceConfig();
    }

    @Bean
    FilterRegistrationBean<EmptyBodyFilter> emptyBodies(JerseyApplicationPath path) {
        return before(path, new EmptyBodyFilter());
    }

    @Bean
    FilterRegistrationBean<CacheControlFilter> caching(JerseyApplicationPath path) {
        return before(path, new CacheControlFilter());
    }

    private static <F extends Filter> FilterRegistrationBean<F> before(JerseyApplicationPath path, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(path.getUrlMapping());
        registration.setAsyncSupported(true);
        return registration;
    }
}
