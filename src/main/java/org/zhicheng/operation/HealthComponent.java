package org.zhicheng.operation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanNameAware;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Checks one dependency of the server, as a component of {@code /actuator/health}. The checks run in the background,
 * all of them at once, and each never more than once at a time: every request gets an answer after {@link #BOUND} at
 * the latest, however long the dependency itself takes, and within {@link HealthProbes#kept} without another check.
 *
 * <p>What fails is {@link #WARNING}: a person should look, and no load balancer has to do anything, for another server
 * has the same SMS gateway. Only the database says otherwise.
 */
public abstract class HealthComponent implements HealthIndicator, BeanNameAware {

    public static final Status WARNING = new Status("WARNING");

    static final Duration BOUND = Duration.ofMillis(2500);

    /** Limits the age of an answer that is given while another check is under way. */
    private static final Duration STILL_GOOD = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(HealthComponent.class);

    private final HealthProbes watch;
    private final AtomicBoolean waitedFor = new AtomicBoolean();
    private String name = getClass().getSimpleName();
    private Looked looked;
    private CompletableFuture<Health> look;
    private long begun;

    private record Looked(Health health, long at) {

        boolean youngerThan(Duration age) {
            return System.nanoTime() - at < age.toNanos();
        }
    }

    protected HealthComponent(HealthProbes watch) {
        this.watch = watch;
    }

    /**
     * Checks the dependency now; may take its time, and may throw: the exception's name becomes a detail, never its
     * message.
     */
    protected abstract Health look() throws Exception;

    /** Gives the status for a dependency that does not answer. */
    protected Status whenSilent() {
        return WARNING;
    }

    /** Tells whether this component is checked together with all the others. */
    protected boolean together() {
        return true;
    }

    @Override
    public void setBeanName(String bean) {
        this.name = bean.replaceFirst("HealthIndicator$", "");
    }

    @Override
    public final Health health() {
        Looked known = looked();
        if (known != null && known.youngerThan(watch.kept())) {
            return known.health();
        }
        if (together()) {
            watch.lookAtAll();
        } else {
            beginToLook();
        }
        if (!waitedFor.compareAndSet(false, true) && known != null && known.youngerThan(STILL_GOOD)) {
            return known.health();
        }
        try {
            return awaited();
        } finally {
            waitedFor.set(false);
        }
    }

    /** Begins a check, unless one is under way or ended a moment ago. */
    synchronized void beginToLook() {
        boolean fresh = looked != null && looked.youngerThan(watch.kept());
        if (!fresh && (look == null || look.isDone())) {
            begun = System.nanoTime();
            look = watch.start(this::looking);
        }
    }

    private Health looking() {
        Health found;
        try {
            found = look();
        } catch (Exception e) {
            found = failed(e.getClass().getSimpleName());
        }
        remember(found);
        return found;
    }

    private Health awaited() {
        CompletableFuture<Health> mine;
        long left;
        synchronized (this) {
            mine = look;
            left = BOUND.toNanos() - (System.nanoTime() - begun);
        }
        if (mine == null) {
            return looked().health();
        }
        try {
            return mine.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            Health none = failed("no answer within " + BOUND.toMillis() + " ms");
            remember(none);
            return none;
        } catch (ExecutionException broken) {
            return failed(broken.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        }
    }

    private Health failed(String why) {
        return Health.status(whenSilent()).withDetail("error", why).build();
    }

    private synchronized Looked looked() {
        return looked;
    }

    /** Remembers the result; the log notes changes only, and not each request. */
    private synchronized void remember(Health found) {
        Status before = looked == null ? Status.UP : looked.health().getStatus();
        if (!found.getStatus().equals(before)) {
            if (found.getStatus().equals(Status.UP)) {
                LOG.info("Health: {} is UP again", name);
            } else {
                LOG.warn("Health: {} is {}, {}", name, found.getStatus(), found.getDetails());
            }
        }
        looked = new Looked(found, System.nanoTime());
    }
}
