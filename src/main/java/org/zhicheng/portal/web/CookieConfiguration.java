package org.zhicheng.portal.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts {@link HostCookies} before every filter that reads or sets a cookie, sessions included. */
@Configuration
class CookieConfiguration {

    @Bean
    FilterRegistrationBean<HostCookies> hostCookies(
            @Value("${server.servlet.session.cookie.secure:false}") boolean always) {
        FilterRegistrationBean<HostCookies> registration = new FilterRegistrationBean<>(new HostCookies(always));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setAsyncSupported(true);
        return registration;
    }
}
