package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Times two ways of doing a thing in turn, so that whatever else the machine does falls on both. */
final class Stopwatch {

    /** Medians, in milliseconds. */
    record Pair(double one, double other) {

        double ratio() {
            return other / one;
        }
    }

    private Stopwatch() {}

    /** Runs are numbered from 0, warming up included. */
    static Pair compare(int warmUp, int timed, IntConsumer one, IntConsumer other) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int run = 0; run < warmUp + timed; run++) {
            long start = System.nanoTime();
            one.accept(run);
            long between = System.nanoTime();
            other.accept(run);
            long end = System.nanoTime();
            if (run >= warmUp) {
                ones.add(between - start);
                others.add(end - between);
            }
        }
        return new Pair(median(ones), median(others));
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
