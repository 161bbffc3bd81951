package org.zhicheng.engines;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The table of one engine: what is renamed for it, what is left out, and which words are the same on every engine. */
record Renaming(List<Sentence> rules, List<Sentence> paths, List<LeftOut> leftOut, List<Sentence> neutral) {

    /**
     * Files that the other engine cannot have.
     *
     * @param needs what each of them has, which is not to be had there
     */
    record LeftOut(String why, String files, Pattern needs) {

        boolean speaksOf(Path file) {
            return Sentence.glob(files).matches(file);
        }
    }

    static Renaming read(Path table) {
        try (Reader text = Files.newBufferedReader(table)) {
            Map<String, List<Map<String, Object>>> parts = new Yaml().load(text);
            return new Renaming(
                    sentences(parts.get("rules")),
                    sentences(parts.get("paths")),
                    parts.get("left-out").stream()
                            .flatMap(part ->
                                    files(part).stream().map(files -> new LeftOut(why(part), files, needs(part))))
                            .toList(),
                    sentences(parts.get("neutral")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean leavesOut(Path file) {
        return leftOut.stream().anyMatch(one -> one.speaksOf(file));
    }

    Path path(Path file) {
        String path = ProjectFiles.name(file);
        for (Sentence one : paths) {
            path = one.find().matcher(path).replaceAll(one.put());
        }
        return Path.of(path);
    }

    String text(Path file, String text) {
        String renamed = text;
        for (Sentence rule : rules) {
            renamed = rule.in(file, renamed);
        }
        return renamed;
    }

    private static List<Sentence> sentences(List<Map<String, Object>> part) {
        return part.stream()
                .map(one -> new Sentence(
                        why(one),
                        files(one).stream().map(Sentence::glob).toList(),
                        Pattern.compile(one.get("find").toString()),
                        one.getOrDefault("put", "$0").toString()))
                .toList();
    }

    private static Pattern needs(Map<String, Object> one) {
        return Pattern.compile(one.getOrDefault("needs", "").toString());
    }

    private static String why(Map<String, Object> one) {
        return one.get("why").toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> files(Map<String, Object> one) {
        return (List<String>) one.getOrDefault("files", List.of());
    }
}
