package org.zhicheng.supply;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The licences that fit, and how packages that state theirs oddly are to be read: both are lists that people keep.
 *
 * @param allowed by the licence's SPDX id: whether it may be shipped, or only built with
 * @param odd by package
 */
record Licences(Map<String, String> allowed, Map<String, Odd> odd) {

    /** Under what a package is taken that states something else, which must still be what it states. */
    record Odd(String stated, String takenAs) {}

    static Licences kept() {
        Map<String, String> allowed = new TreeMap<>();
        rows("allowed.csv").forEach(row -> allowed.put(row.get("licence"), row.get("use")));
        Map<String, Odd> odd = new TreeMap<>();
        rows("odd.csv").forEach(row -> odd.put(row.get("package"), new Odd(row.get("stated"), row.get("taken as"))));
        return new Licences(allowed, odd);
    }

    static List<Line> lines() {
        return rows("lines.csv").stream()
                .map(row -> new Line(row.get("what"), row.get("line"), row.get("end"), row.get("source")))
                .toList();
    }

    String takenAs(Dependency dependency) {
        Odd known = odd.get(dependency.name());
        return known == null ? String.join(" or ", dependency.licences()) : known.takenAs();
    }

    boolean fit(Dependency dependency) {
        Odd known = odd.get(dependency.name());
        if (known != null) {
            return dependency.licences().equals(List.of(known.stated()))
                    && mayBe(known.takenAs(), dependency.shipped());
        }
        // several licences of one library are a choice
        return dependency.licences().stream().anyMatch(stated -> mayBe(stated, dependency.shipped()));
    }

    /** As SPDX writes it, without brackets inside brackets. */
    private boolean mayBe(String expression, boolean shipped) {
        String bare = expression.startsWith("(") && expression.endsWith(")")
                ? expression.substring(1, expression.length() - 1)
                : expression;
        return Arrays.stream(bare.split(" OR "))
                .anyMatch(choice -> Arrays.stream(choice.split(" AND ")).allMatch(part -> isAllowed(part, shipped)));
    }

    private boolean isAllowed(String licence, boolean shipped) {
        String use = allowed.getOrDefault(licence, "never");
        return use.equals("shipped") || !shipped && use.equals("built-with");
    }

    private static List<CSVRecord> rows(String name) {
        try (Reader file = Files.newBufferedReader(Path.of("src/test/resources/licences", name))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
