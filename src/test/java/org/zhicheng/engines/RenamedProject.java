package org.zhicheng.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes this project a second time, as it is on another engine: {@code RenamedProject TABLE PROJECT FOLDER}. What is
 * there as it should be is left alone, so that only what changed is compiled again.
 */
final class RenamedProject {

    private final Renaming renaming;
    private final Path project;
    private final Path folder;

    RenamedProject(Renaming renaming, Path project, Path folder) {
        this.renaming = renaming;
        this.project = project;
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        Renaming renaming = Renaming.read(Path.of(arguments[0]));
        new RenamedProject(renaming, Path.of(arguments[1]), Path.of(arguments[2])).write();
        renaming.leftOut().forEach(one -> System.out.println("left out: " + one.files() + " – " + one.why()));
    }

    void write() {
        Set<Path> written = new HashSet<>();
        for (Path file : ProjectFiles.below(project)) {
            if (!renaming.leavesOut(file)) {
                Path renamed = renaming.path(file);
                write(file, folder.resolve(renamed));
                written.add(renamed);
            }
        }
        if (Files.exists(folder)) {
            ProjectFiles.below(folder).stream()
                    .filter(file -> !written.contains(file))
                    .map(folder::resolve)
                    .forEach(RenamedProject::delete);
        }
    }

    private void write(Path file, Path renamed) {
        try {
            Path original = project.resolve(file);
            byte[] bytes = ProjectFiles.text(original)
                    .map(text -> renaming.text(file, text).getBytes(StandardCharsets.UTF_8))
                    .orElseGet(() -> bytes(original));
            if (!Files.exists(renamed) || !Arrays.equals(bytes(renamed), bytes)) {
                Files.createDirectories(renamed.getParent());
                Files.write(renamed, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
