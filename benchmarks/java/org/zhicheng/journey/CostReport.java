package org.zhicheng.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the tables of {@link CostBenchmark}, and which of the bounds are kept. */
final class CostReport {

    private static final double OF_THE_BARE_ENGINE = 0.5;
    private static final double OF_THE_TEXTBOOK = 2;
    private static final double BYTES_OF_THE_TEXTBOOK = 0.25;
    private static final int METHODS = 8;
    private static final int LARGEST_PARTS = 4;
    private static final int STATEMENTS = 25;
    private static final int STATEMENT_LENGTH = 160;

    private final List<String> lines = new ArrayList<>();
    private boolean kept = true;

    void note(String format, Object... values) {
        lines.add(String.format(format, values));
        lines.add("");
    }

    /** Breaks a bound where somebody went through the diagrams in another way: then nothing can be compared. */
    void ways(Entrant ours, List<Entrant> others) {
        for (Entrant one : others) {
            if (!one.way().equals(ours.way())) {
                kept = false;
                note("ANOTHER WAY: the %s took %s, ours took %s.", one.contestant.name(), one.way(), ours.way());
            }
        }
    }

    /** @param files the bytes of our document store */
    void compare(Entrant ours, Entrant bare, Entrant textbook, long files) {
        List<Entrant> all = List.of(ours, bare, textbook);
        head("of one declaration", all);
        row("requests", all, one -> String.valueOf(one.script().size()));
        row("declarations per second, cold", all, one -> number(one.cold().perSecond()));
        row("declarations per second, warm", all, one -> number(one.warm().perSecond()));
        row("CPU of the server, cold, ms", all, one -> whole(one.cold().each(one.cold().server().all())));
        row("CPU of the server, warm, ms", all, one -> whole(one.warm().each(one.warm().server().all())));
        row("– of it the compiler, ms", all, one -> whole(one.warm().each(one.warm().server().compiler())));
        row("– of it the collector, ms", all, one -> whole(one.warm().each(one.warm().server().collector())));
        row("CPU of PostgreSQL, warm, ms", all, one -> whole(one.warm().each(one.warm().database())));
        row("CPU of the sender, warm, ms", all, one -> whole(one.warm().each(one.warm().sender())));
        row("statements", all, one -> whole(one.statements().values().stream()
                .mapToInt(Integer::intValue)
                .sum()));
        row("bytes in the database", all, one -> String.format("%,.0f", one.bytesPerDeclaration()));
        row("– of it files", all, one -> String.format("%,.0f", (double) one.fileBytes() / one.declared()));
        row("bytes of files outside of it", all, one -> one == ours
                ? String.format("%,.0f", (double) files / one.declared())
                : "0");
        lines.add("");
        double overBare = ours.warm().perSecond() / bare.warm().perSecond();
        bound("declarations per second, of the bare engine's", overBare, OF_THE_BARE_ENGINE, true);
        double overTextbook = ours.warm().perSecond() / textbook.warm().perSecond();
        bound("declarations per second, of the textbook's", overTextbook, OF_THE_TEXTBOOK, true);
        double bytes = ours.bytesPerDeclaration() / textbook.bytesPerDeclaration();
        bound("bytes in the database, of the textbook's", bytes, BYTES_OF_THE_TEXTBOOK, false);
        lines.add("");
    }

    /** CPU of the servers by what it is spent on: the samples share what neither compiler nor collector used. */
    void parts(Entrant ours, Entrant bare, Entrant textbook) throws IOException {
        List<Entrant> all = List.of(ours, bare, textbook);
        Map<Entrant, Profile> profiles = new LinkedHashMap<>();
        for (Entrant one : all) {
            profiles.put(one, Profile.of(one.server().profile(), one.warm().windows()));
        }
        head("CPU of the server, warm, ms", all);
        for (Profile.Part part : Profile.Part.values()) {
            row(part.words, all, one -> whole(java(one.warm()) * profiles.get(one).share(part)));
        }
        row("compiler", all, one -> whole(one.warm().each(one.warm().server().compiler())));
        row("collector", all, one -> whole(one.warm().each(one.warm().server().collector())));
        row("(samples)", all, one -> String.valueOf(profiles.get(one).samples()));
        lines.add("");
        Profile profile = profiles.get(ours);
        Stream.of(Profile.Part.values())
                .sorted((one, other) -> Double.compare(profile.share(other), profile.share(one)))
                .limit(LARGEST_PARTS)
                .forEach(part -> lines.add(String.format(
                        "- %s, %.0f %%: %s",
                        part.words, 100 * profile.share(part), String.join(", ", profile.top(part, METHODS)))));
        lines.add("");
    }

    void signIns(Entrant ours, Reading reading) throws IOException {
        Profile profile = Profile.of(ours.server().profile(), reading.windows());
        note(
                "A sign-in of ours, which no declaration above holds: %.0f ms of CPU, %.0f %% of it password hash.",
                reading.each(reading.server().all()), 100 * profile.share(Profile.Part.PASSWORD));
    }

    void statements(List<Entrant> all) {
        head("statements", all);
        all.get(0).statements().keySet().forEach(step -> row(
                step, all, one -> String.valueOf(one.statements().getOrDefault(step, 0))));
        lines.add("");
    }

    /** What of ours goes to the database most often. */
    void mostSent(Entrant ours) {
        note("The statements that ours sends most often for one declaration:");
        ours.mostSent().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(STATEMENTS)
                .forEach(one -> lines.add(String.format(
                        "- %d × `%s`",
                        one.getValue(),
                        one.getKey().substring(0, Math.min(STATEMENT_LENGTH, one.getKey().length())))));
        lines.add("");
    }

    boolean print() {
        System.out.println();
        lines.forEach(System.out::println);
        System.out.println(kept ? "Every bound is kept." : "A bound is broken.");
        return kept;
    }

    /** A reader of one cell. */
    private interface Cell {
        String of(Entrant one);
    }

    private void head(String what, List<Entrant> all) {
        lines.add("| " + what + " | "
                + String.join(" | ", all.stream().map(one -> one.contestant.name()).toList()) + " |");
        lines.add("|---|" + "--:|".repeat(all.size()));
    }

    private void row(String what, List<Entrant> all, Cell cell) {
        lines.add("| " + what + " | " + String.join(" | ", all.stream().map(cell::of).toList()) + " |");
    }

    private void bound(String what, double found, double aim, boolean atLeast) {
        boolean held = atLeast ? found >= aim : found <= aim;
        kept &= held;
        lines.add(String.format(
                "- %s: %.2f, %s %.2f is the aim: %s", what, found, atLeast ? "at least" : "at most", aim, held ? "kept" : "BROKEN"));
    }

    private static double java(Reading reading) {
        return reading.each(reading.server().all() - reading.server().compiler() - reading.server().collector());
    }

    private static String number(double value) {
        return String.format("%.2f", value);
    }

    private static String whole(double value) {
        return String.format("%.0f", value);
    }
}
