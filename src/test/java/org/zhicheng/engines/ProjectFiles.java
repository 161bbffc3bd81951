package org.zhicheng.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of a project that somebody wrote: not what was built, downloaded, or left behind by a server. */
final class ProjectFiles {

    private static final Set<String> NOT_WRITTEN = Set.of(".git", "target", "node_modules", ".idea", ".vscode");

    private ProjectFiles() {}

    /** Returns them relative to their root. */
    static List<Path> below(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return written(root.relativize(folder)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (written(root.relativize(file)) && !file.toString().endsWith(".log")) {
                        files.add(root.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    /** Returns nothing where the file is no text. */
    static Optional<String> text(Path file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the same slashes everywhere. */
    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static boolean written(Path file) {
        return !NOT_WRITTEN.contains(file.getFileName().toString())
                && !name(file).equals("data");
    }
}
