package org.zhicheng.office.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks are weeks that are counted together: beside each week 4, 16 and 64 of them. Any time is put together of a handful
 * of blocks, so that three years cost little more than three months.
 */
final class Blocks {

    /** What an office has now, beside all blocks. */
    static final String OPEN = "open";

    /** From the largest; each holds whole ones of the next. */
    private static final List<Integer> SIZES = List.of(64, 16, 4, 1);

    private static final int WEEK = 7;

    /** 1970-01-05, the first Monday since there are epoch days. */
    private static final int FIRST_MONDAY = 4;

    private Blocks() {}

    /** Names every block that a day is in, but for those of more weeks than these. */
    static List<String> of(LocalDate day, int most) {
        return SIZES.stream()
                .filter(size -> size <= most)
                .map(size -> name(size, begin(number(day), size)))
                .toList();
    }

    /** Names the fewest blocks, of no more weeks than these, that hold the weeks from one day to another. */
    static List<String> from(LocalDate first, LocalDate last, int most) {
        List<String> blocks = new ArrayList<>();
        long end = number(last) + 1;
        for (long week = number(first); week < end; ) {
            int size = largest(week, end, most);
            blocks.add(name(size, week));
            week += size;
        }
        return blocks;
    }

    static String week(LocalDate day) {
        return name(1, number(day));
    }

    static boolean isWeek(String block) {
        return block.startsWith("1x");
    }

    /** Returns the first day of a block. */
    static LocalDate monday(String block) {
        return LocalDate.parse(block.substring(block.indexOf('x') + 1));
    }

    /** Returns the first day of the block of so many weeks that a day is in. */
    static LocalDate begin(LocalDate day, int size) {
        return monday(begin(number(day), size));
    }

    private static int largest(long week, long end, int most) {
        return SIZES.stream()
                .filter(size -> size <= most && Math.floorMod(week, size) == 0 && week + size <= end)
                .findFirst()
                .orElse(1);
    }

    private static long begin(long week, int size) {
        return Math.floorDiv(week, size) * size;
    }

    private static long number(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Math.floorDiv(monday.toEpochDay() - FIRST_MONDAY, WEEK);
    }

    private static LocalDate monday(long week) {
        return LocalDate.ofEpochDay(week * WEEK + FIRST_MONDAY);
    }

    private static String name(int size, long week) {
        return size + "x" + monday(week);
    }
}
