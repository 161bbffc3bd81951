package org.zhicheng.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class HealthComponentTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final HealthProbes watch =
            new HealthProbes(beans.getBeanProvider(HealthComponent.class), Duration.ofSeconds(5));
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        watch.close();
    }

    @Test
    void allThatHangKeepAPersonWaitingNoLongerThanOne() {
        List<HealthComponent> hanging = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            hanging.add(watched("hanging" + number, () -> {
                release.await();
                return Health.up().build();
            }));
        }
        long start = System.nanoTime();

        hanging.forEach(one -> assertThat(one.health().getStatus()).isEqualTo(HealthComponent.WARNING));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("one after the other they were 50 s")
                .isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void isLookedAtOnceForAllWhoAskAtOnce() {
        AtomicInteger looks = new AtomicInteger();
        HealthComponent one = watched("one", () -> {
            looks.incrementAndGet();
            release.await();
            return Health.up().build();
        });

        List<CompletableFuture<Health>> crowd = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            crowd.add(CompletableFuture.supplyAsync(one::health));
        }
        release.countDown();

        crowd.forEach(CompletableFuture::join);
        assertThat(one.health().getStatus()).isEqualTo(Status.UP);
        assertThat(looks).hasValue(1);
    }

    @Test
    void tellsWhatFailedAndNotWithWhichWords() {
        HealthComponent one = watched("one", () -> {
            throw new IllegalStateException("the password is wrong: hunter2");
        });

        assertThat(one.health().getStatus()).isEqualTo(HealthComponent.WARNING);
        assertThat(one.health().getDetails().toString())
                .contains("IllegalStateException")
                .doesNotContain("hunter2");
    }

    private interface Look {

        Health look() throws Exception;
    }

    private HealthComponent watched(String name, Look look) {
        HealthComponent one = new HealthComponent(watch) {

            @Override
            protected Health look() throws Exception {
                return look.look();
            }
        };
        beans.addBean(name, one);
        return one;
    }
}
