package org.zhicheng.material.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Tells how long a thread had a processor since it was born: on a busy machine that is less than the time that passed. */
@FunctionalInterface
interface ProcessorTime {

    /** Returns zero for a thread that has ended. */
    Duration of(Thread thread);

    /** What the virtual machine counts; where it cannot, the time that passed. */
    static ProcessorTime counted() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return thread -> Duration.ofNanos(
                threads.isThreadCpuTimeEnabled()
                        ? Math.max(0, threads.getThreadCpuTime(thread.getId()))
                        : System.nanoTime());
    }
}
