package org.zhicheng.journey;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the server's log says while it answers requests, line by line; what it does by itself meanwhile is left out. */
class HeardLines implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().startsWith("http-")) {
                event.getFormattedMessage().lines().forEach(lines::add);
                if (event.getThrowableProxy() != null) {
                    ThrowableProxyUtil.asString(event.getThrowableProxy())
                            .lines()
                            .forEach(lines::add);
                }
            }
        }
    };

    HeardLines() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    /** What was said since it was asked last. */
    List<String> heard() {
        List<String> heard = List.copyOf(lines);
        lines.clear();
        return heard;
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
