package org.zhicheng.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes docs/dependencies.md: what is named by us and what the build resolved for it, beside what people looked up. */
final class DependenciesPage {

    private static final String HEAD = """
            # Dependencies, and how long they live

            Written by `mvn test -Dtest=DependenciesPageTest -Dzhicheng.dependencies=write` from the pom, `package.json`, the build's
            bills of materials and [`lines.csv`](../src/test/resources/licences/lines.csv), where people write down when a line of
            releases ends and who says so. `DependenciesPageTest` fails where something is used whose line nobody has looked up, where a
            version leaves its line, and where something is listed that is gone. A line that has ended fails no build: its name is
            printed by each, because it is a person who has to decide. *No fixed end* means that its makers have announced none; it
            lives as long as they release.

            Boot's other libraries, and everything below these, are in the bills of materials (`META-INF/sbom` in the jar); how they
            are watched, [operations.md](operations.md) says. Why the engine's line has ended and what follows: [engine.md](engine.md).
            """;

    private final Map<String, Line> lines;
    private final Map<String, Dependency> built;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Line> unused;

    DependenciesPage(List<Line> lines, List<Dependency> built) {
        this.lines = lines.stream().collect(Collectors.toMap(Line::of, Function.identity()));
        this.built =
                built.stream().collect(Collectors.toMap(Dependency::name, Function.identity(), (one, same) -> one));
        this.unused = new LinkedHashMap<>(this.lines);
    }

    /** What is listed wrongly or not at all; known after the page was written. */
    List<String> problems() {
        return problems;
    }

    String written() throws Exception {
        String page = HEAD
                + table("What it stands on", NamedByUs.platforms())
                + table("In the server", versions(NamedByUs.librariesOfTheServer()))
                + table("In browsers", NamedByUs.packagesOfThePages())
                + table("In tests", versions(NamedByUs.librariesOfTests()))
                + table("Brought by these, and worth a line of its own", rest());
        unused.keySet().forEach(name -> problems.add(name + " is used no more: take it out of lines.csv"));
        return page;
    }

    private Map<String, String> rest() {
        return versions(
                unused.keySet().stream().filter(built::containsKey).sorted().toList());
    }

    private Map<String, String> versions(List<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : names) {
            Dependency one = built.get(name);
            found.put(name, one == null ? "" : one.version());
        }
        return found;
    }

    private String table(String title, Map<String, String> versions) {
        StringBuilder text = new StringBuilder("\n## " + title
                + "\n| what | version | its line | ends | licence | who says so |\n|---|---|---|---|---|---|\n");
        versions.forEach((name, version) -> text.append(row(name, version)));
        return text.toString();
    }

    private String row(String name, String version) {
        Line line = lines.get(name);
        if (line == null) {
            problems.add(name + " " + version + " is used: look up its line and write it into lines.csv");
            return "";
        }
        unused.remove(name);
        if (!line.isThatOf(version)) {
            problems.add(name + " " + version + " is not of the line " + line.line() + ": look up when its own ends");
        }
        if (!line.isSaid()) {
            problems.add(name + ": " + line.end() + " is neither a day nor \"" + Line.NONE + "\"");
        }
        return "| " + String.join(" | ", name, version, line.line(), line.end(), licence(name), line.source()) + " |\n";
    }

    private String licence(String name) {
        Dependency one = built.get(name);
        return one == null ? "" : Licences.kept().takenAs(one);
    }
}
