package org.zhicheng.account.session;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.zhicheng.secret.Tokens;

/** Puts our sessions in the place of the servlet container's. */
@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    KeptSessions sessionRepository(
            SessionTable table, List<PassingAttribute> passing, Tokens tokens, SavedSessions saved) {
        return new KeptSessions(
                table, passing.stream().map(PassingAttribute::name).collect(Collectors.toSet()), tokens, saved);
    }

    @Bean
    SavedSessions savedSessions() {
        return new SavedSessions();
    }

    @Bean
    FilterRegistrationBean<SavedSessions> savedSessionsAroundEveryRequest(SavedSessions saved) {
        FilterRegistrationBean<SavedSessions> filter = new FilterRegistrationBean<>(saved);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Writes session ids into cookies without encoding: they are made for it. */
    @Bean
    DefaultCookieSerializerCustomizer plainSessionIds() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }
}
