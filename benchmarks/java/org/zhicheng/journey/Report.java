package org.zhicheng.journey;

import java.util.ArrayList;
import java.util.List;

/** The lines of the result, each with the bound that it kept or broke. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private boolean kept = true;

    /** Said at once too: a run that is ended half-way has told what it measured. */
    void note(String format, Object... values) {
        String line = String.format(format, values);
        System.out.println(line);
        lines.add(line);
    }

    void add(String what, String one, double oneMillis, String other, double otherMillis, double ratio, boolean bound) {
        kept &= bound;
        note(
                "%-36s %8s %8.1f ms %8s %8.1f ms  ratio %7.2f  %s",
                what, one, oneMillis, other, otherMillis, ratio, bound ? "kept" : "BROKEN");
    }

    boolean print() {
        System.out.println();
        System.out.println("All together:");
        lines.forEach(System.out::println);
        System.out.println(kept ? "Every bound is kept." : "A bound is broken.");
        return kept;
    }
}
