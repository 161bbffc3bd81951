package org.zhicheng.alipay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Collects everything that is logged while it is open, at every level, except by the stand-in's own server. */
public class EverythingLogged implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    public EverythingLogged() {
        lines.start();
        root.setLevel(Level.TRACE);
        root.addAppender(lines);
    }

    public String text() {
        return heard().stream()
                .filter(line -> !line.getLoggerName().startsWith("wiremock.")
                        && !line.getLoggerName().contains("WireMock")
                        && !line.getLoggerName().startsWith("org.eclipse.jetty"))
                .map(line -> line.getLoggerName() + " " + line.getFormattedMessage()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    /** A server that others asked before may go on saying something meanwhile. */
    private List<ILoggingEvent> heard() {
        synchronized (lines) {
            return List.copyOf(lines.list);
        }
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        root.setLevel(before);
    }
}
