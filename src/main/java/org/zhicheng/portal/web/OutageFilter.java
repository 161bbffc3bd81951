package org.zhicheng.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.zhicheng.account.session.SessionFreshness;
import org.zhicheng.outage.DatabaseFailure;
import org.zhicheng.outage.DatabaseOutage;
import org.zhicheng.outage.RequestFailure;

/**
 * Stands before everything else, sessions included, and answers when the database failed, wherever that was noticed.
 * While the database is known to be away, nobody waits for it in vain.
 */
class OutageFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private static final Pattern ENGINE = Pattern.compile("/(camunda|engine-rest)(/.*)?");

    private final DatabaseOutage outage;
    private final OutageAnswers answers;

    OutageFilter(DatabaseOutage outage, OutageAnswers answers) {
        this.outage = outage;
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (outage.confirmed() && needsDatabase(asked)) {
            answers.write(DatabaseFailure.AWAY, asked, answer);
            return;
        }
        HttpServletResponse kept =
                ENGINE.matcher(asked.getRequestURI()).matches() && asked.getDispatcherType() == DispatcherType.REQUEST
                        ? new WithheldErrors(answer, () -> noted(asked).isPresent())
                        : answer;
        try {
            chain.doFilter(asked, kept);
        } catch (IOException | ServletException | RuntimeException failure) {
            Optional<DatabaseFailure> found = DatabaseFailure.in(failure);
            if (found.isEmpty() || answer.isCommitted()) {
                throw failure;
            }
            answer(found.get(), failure, asked, answer);
            return;
        }
        if (kept instanceof WithheldErrors withheld && withheld.withheld()) {
            Throwable failure = noted(asked).orElseThrow();
            answer(DatabaseFailure.in(failure).orElseThrow(), failure, asked, answer);
        }
    }

    /** Tells whether the request needs the database: files do not, and health reports its state itself. */
    private static boolean needsDatabase(HttpServletRequest request) {
        return !SessionFreshness.isSameForAll(request)
                && !request.getRequestURI().startsWith("/actuator");
    }

    private void answer(
            DatabaseFailure found, Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (found == DatabaseFailure.AWAY) {
            outage.suspect(failure);
        } else {
            LOG.warn("{} {} failed: {}", request.getMethod(), path(request), DatabaseFailure.inWords(failure));
        }
        answers.write(found, request, response);
    }

    private static Optional<Throwable> noted(HttpServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(RequestFailure.ATTRIBUTE));
    }

    /** Cleans the path for the log, because anybody can send any path. */
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("[^ -~]", "?");
        return path.substring(0, Math.min(path.length(), 200));
    }

    @Configuration
    static class BeforeEverything {

        @Bean
        FilterRegistrationBean<Filter> outageFilter(DatabaseOutage outage, OutageAnswers answers) {
            var registration = new FilterRegistrationBean<Filter>(new OutageFilter(outage, answers));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
            registration.setAsyncSupported(true);
            return registration;
        }
    }
}
