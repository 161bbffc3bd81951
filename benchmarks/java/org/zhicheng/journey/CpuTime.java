package org.zhicheng.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads from {@code /proc} how much CPU time processes have used, in milliseconds. The names of a virtual machine's
 * threads tell what it spent on compiling and on collecting garbage.
 */
record CpuTime(double all, double compiler, double collector) {

    private static final Path PROC = Path.of("/proc");
    /** Linux counts in hundredths of a second. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int SYSTEM_OF_CHILDREN = 14;

    /** Of a virtual machine. */
    static CpuTime ofMachine(long pid) {
        double compiler = 0;
        double collector = 0;
        for (Path thread : list(PROC.resolve(Long.toString(pid)).resolve("task"))) {
            String stat = read(thread);
            if (stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler")) {
                compiler += own(stat);
            } else if (stat.contains("(GC ") || stat.contains("(G1 ") || stat.contains("(VM Thread")) {
                collector += own(stat);
            }
        }
        return new CpuTime(own(read(PROC.resolve(Long.toString(pid)))), compiler, collector);
    }

    /** Of a process with all that it started, also what has ended since. */
    static double ofTree(long pid) {
        String stat = read(PROC.resolve(Long.toString(pid)));
        double ended = (ticks(stat, USER_OF_CHILDREN) + ticks(stat, SYSTEM_OF_CHILDREN)) * MILLIS_PER_TICK;
        double living = list(PROC).stream()
                .filter(entry -> entry.getFileName().toString().matches("\\d+"))
                .map(CpuTime::read)
                .filter(child -> !child.isEmpty() && ticks(child, PARENT) == pid)
                .mapToDouble(CpuTime::own)
                .sum();
        return own(stat) + ended + living;
    }

    CpuTime minus(CpuTime before) {
        return new CpuTime(all - before.all, compiler - before.compiler, collector - before.collector);
    }

    CpuTime plus(CpuTime more) {
        return new CpuTime(all + more.all, compiler + more.compiler, collector + more.collector);
    }

    private static double own(String stat) {
        return stat.isEmpty() ? 0 : (ticks(stat, USER) + ticks(stat, SYSTEM)) * MILLIS_PER_TICK;
    }

    /** Counted after the name, which may hold blanks. */
    private static long ticks(String stat, int field) {
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[field]);
    }

    /** Empty where the process or thread has ended in the meantime. */
    private static String read(Path of) {
        try {
            return Files.readString(of.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
