package org.zhicheng.operation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Probes every {@link HealthComponent} at the same time, so that one that hangs keeps none of the others waiting. */
@Component
public class HealthProbes implements AutoCloseable {

    private final ObjectProvider<HealthComponent> watched;
    private final Duration kept;
    private final AtomicInteger number = new AtomicInteger();

    /** Needs one thread for each probe that hangs, at most: nothing is probed twice at a time. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "health-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    /** @param kept so long an answer is given again without another look */
    public HealthProbes(
            ObjectProvider<HealthComponent> watched, @Value("${zhicheng.monitoring.kept:5s}") Duration kept) {
        this.watched = watched;
        this.kept = kept;
    }

    Duration kept() {
        return kept;
    }

    void lookAtAll() {
        watched.stream().filter(HealthComponent::together).forEach(HealthComponent::beginToLook);
    }

    CompletableFuture<Health> start(Supplier<Health> look) {
        return CompletableFuture.supplyAsync(look, threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
