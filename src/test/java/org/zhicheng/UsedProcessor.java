package org.zhicheng;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;

/** How long threads had a processor: what work costs, however busy the machine is with other work. */
public final class UsedProcessor {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Something that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private UsedProcessor() {}

    /** Runs it in this thread. */
    public static Duration by(Work work) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    }

    /** Runs it, and counts what threads of this name did meanwhile. */
    public static Duration byThreads(String prefix, Work work) throws Exception {
        long before = of(prefix);
        work.run();
        return Duration.ofNanos(of(prefix) - before);
    }

    private static long of(String prefix) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(prefix))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }
}
