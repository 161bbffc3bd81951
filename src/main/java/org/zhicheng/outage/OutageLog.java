package org.zhicheng.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps the stack traces of an absent database out of the log: the engine's job acquisition, schedulers, the pool and
 * the server would each write theirs, several a second. {@link DatabaseOutage} says the same in one line.
 */
@Component
class OutageLog extends TurboFilter {

    private final DatabaseOutage outage;

    OutageLog(DatabaseOutage outage) {
        this.outage = outage;
        setName("database-outage");
    }

    @PostConstruct
    void listen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            setContext(context);
            start();
            context.addTurboFilter(this);
        }
    }

    @PreDestroy
    void leave() {
        stop();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
        Throwable failure = thrown == null ? last(arguments) : thrown;
        if (failure == null
                || DatabaseFailure.in(failure)
                        .filter(DatabaseFailure.AWAY::equals)
                        .isEmpty()) {
            return FilterReply.NEUTRAL;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            outage.suspect(failure);
        }
        return FilterReply.DENY;
    }

    private static Throwable last(Object[] arguments) {
        return arguments != null
                        && arguments.length > 0
                        && arguments[arguments.length - 1] instanceof Throwable throwable
                ? throwable
                : null;
    }
}
