package org.zhicheng.journey;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a number of declarations, or of other things done, took: time, and CPU time of everybody in milliseconds. */
record Reading(
        int count, double seconds, CpuTime server, double database, double sender, List<Profile.Window> windows) {

    static final Reading NONE = new Reading(0, 0, new CpuTime(0, 0, 0), 0, 0, List.of());

    /** Something that is measured. */
    interface Work {
        void happen() throws Exception;
    }

    static Reading of(int count, long server, long database, Work work) throws Exception {
        CpuTime serverBefore = CpuTime.ofMachine(server);
        double databaseBefore = CpuTime.ofTree(database);
        double senderBefore = own();
        Instant from = Instant.now();
        long start = System.nanoTime();
        work.happen();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Reading(
                count,
                seconds,
                CpuTime.ofMachine(server).minus(serverBefore),
                CpuTime.ofTree(database) - databaseBefore,
                own() - senderBefore,
                List.of(new Profile.Window(from, Instant.now())));
    }

    Reading plus(Reading more) {
        List<Profile.Window> both = new ArrayList<>(windows);
        both.addAll(more.windows);
        return new Reading(
                count + more.count,
                seconds + more.seconds,
                server.plus(more.server),
                database + more.database,
                sender + more.sender,
                both);
    }

    double perSecond() {
        return count / seconds;
    }

    /** A part of what was measured, for each that was done. */
    double each(double millis) {
        return millis / count;
    }

    private static double own() {
        return CpuTime.ofMachine(ProcessHandle.current().pid()).all();
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
