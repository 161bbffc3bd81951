package org.zhicheng.declaration.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often the register is asked for the same employer. */
class RecentEmployersTest {

    private final Set<String> register = new HashSet<>(Set.of("e1"));
    private final List<String> asked = new ArrayList<>();
    private long now;
    private final RecentEmployers employers = new RecentEmployers(
            id -> {
                asked.add(id);
                return register.contains(id);
            },
            () -> now);

    @Test
    void whoIsKnownIsAskedForOnceASecond() {
        assertThat(employers.knows("e1")).isTrue();
        register.clear();
        now += Duration.ofMillis(999).toNanos();
        assertThat(employers.knows("e1")).isTrue();
        assertThat(asked).containsExactly("e1");

        now += Duration.ofMillis(1).toNanos();
        assertThat(employers.knows("e1")).isFalse();
    }

    @Test
    void whoIsNotKnownIsAskedForEachTime() {
        assertThat(employers.knows("e2")).isFalse();
        register.add("e2");

        assertThat(employers.knows("e2")).isTrue();
    }
}
