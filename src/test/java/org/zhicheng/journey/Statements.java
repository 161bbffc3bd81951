package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the SQL statements of ours that each request of a server asks: a test imports this class and names the request.
 * {@link JdbcTemplate} says every statement on the thread that asks it, so jobs in the background do not count, nor does
 * the engine, which asks through MyBatis, nor do Spring's tables of sessions.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Statements implements Filter, DisposableBean {

    private static final Pattern SAID =
            Pattern.compile("Executing (?:prepared )?SQL (?:statement|query|update) \\[(.*)]", Pattern.DOTALL);

    /** Sessions, and whether reference data moved: that is asked by the second, so a slow machine asks more often. */
    private static final Pattern NOT_COUNTED = Pattern.compile("SPRING_SESSION|count\\(\\*\\) from reference_version");

    private final Logger said = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Listening listening = new Listening();
    private final ThreadLocal<List<String>> asking = new ThreadLocal<>();
    private final Queue<Request> ended = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    /** One request with the statements that it asked, in their order. */
    record Request(String method, String path, List<String> sql) {

        /** How often each was asked, the most frequent first. */
        String mostFrequent() {
            return sql.stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                    .map(entry -> entry.getValue() + " × " + entry.getKey())
                    .collect(Collectors.joining("\n", "\n", "\n"));
        }
    }

    private final class Listening extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            List<String> asked = asking.get();
            Matcher statement = SAID.matcher(event.getFormattedMessage());
            if (asked != null
                    && statement.matches()
                    && !NOT_COUNTED.matcher(statement.group(1)).find()) {
                asked.add(statement.group(1).replaceAll("\\s+", " "));
            }
        }
    }

    Statements() {
        listening.start();
        said.setLevel(Level.DEBUG);
        said.setAdditive(false);
        said.addAppender(listening);
    }

    @Override
    public void destroy() {
        said.detachAppender(listening);
        said.setAdditive(true);
        said.setLevel(null);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        List<String> sql = new ArrayList<>();
        running.incrementAndGet();
        asking.set(sql);
        try {
            chain.doFilter(request, response);
        } finally {
            asking.remove();
            ended.add(new Request(http.getMethod(), http.getRequestURI(), List.copyOf(sql)));
            running.decrementAndGet();
        }
    }

    /** The request with this method and end of its path that asked the most, of those sent meanwhile. */
    Request most(String method, String path, Runnable requests) {
        settled();
        ended.clear();
        requests.run();
        settled();
        List<Request> meant = ended.stream()
                .filter(request ->
                        request.method().equals(method) && request.path().endsWith(path))
                .toList();
        assertThat(meant).as(method + " …" + path).isNotEmpty();
        return meant.stream()
                .max(Comparator.comparingInt(request -> request.sql().size()))
                .orElseThrow();
    }

    /** An answer may reach its browser before the server is through with the request. */
    private void settled() {
        await().atMost(Duration.ofSeconds(30)).until(() -> running.get() == 0);
    }
}
