package org.zhicheng.incident;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/**
 * Watches what the server does by itself, time and again: a digest that is not written, a count that breaks off. Who
 * starts something by hand is told on the page where it was started; of these nobody would know but the log.
 */
@Component
class JobWatch implements TaskDecorator {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);

    private static final int LONGEST = 2000;

    /** What Spring calls a scheduled method: {@code org.zhicheng.notice.NoticeDispatcher.sendDue}. */
    private static final Pattern METHOD =
            Pattern.compile("org\\.zhicheng\\.(?:\\w+\\.)*(\\w+)(?:\\$\\$[\\w$]+)?\\.\\w+");

    private final ServerJobs failed;

    /** Those that succeeded here since they failed: nothing is written down of them. */
    private final Set<String> well = ConcurrentHashMap.newKeySet();

    JobWatch(ServerJobs failed) {
        this.failed = failed;
    }

    @Override
    public Runnable decorate(Runnable task) {
        Matcher named = METHOD.matcher(task.toString());
        return named.matches() ? watched(named.group(1), task) : task;
    }

    private Runnable watched(String job, Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error thrown) {
                well.remove(job);
                note(() -> failed.failed(job, told(thrown)));
                throw thrown;
            }
            if (!well.contains(job)) {
                note(() -> {
                    failed.succeeded(job);
                    well.add(job);
                });
            }
        };
    }

    /** The job itself is not to fail where nothing can be noted: the database may be what is away. */
    private static void note(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            LOG.warn("What became of a job could not be noted", e);
        }
    }

    private static String told(Throwable thrown) {
        String causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(Throwable::toString)
                .collect(Collectors.joining("\nCaused by: "));
        return causes.substring(0, Math.min(LONGEST, causes.length()));
    }
}
