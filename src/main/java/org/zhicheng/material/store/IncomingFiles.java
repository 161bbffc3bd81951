package org.zhicheng.material.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhicheng.operation.PrivateFiles;

/**
 * Keeps the directory of files on their way in: our own files, the server's parts of requests, and temporary files of
 * the inspection. Files that a killed server left there are deleted.
 */
final class IncomingFiles {

    private static final int CHUNK = 64 * 1024;
    private static final String SUFFIX = ".part";
    /** The extension of the server's and PDFBox's temporary files. */
    private static final String TEMPORARY = ".tmp";
    /** Younger files may be on their way in at another server that shares the directory. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path directory;

    IncomingFiles(Path directory, Instant now) throws IOException {
        this.directory = PrivateFiles.folder(directory.toAbsolutePath().normalize());
        sweep(now);
    }

    /** Keeps an incoming file for good. */
    interface Keeper {

        void keep(DocumentStore.Incoming spooled) throws IOException;
    }

    /** @throws DocumentTooLargeException after {@code limit} bytes; nothing is left behind */
    DocumentStore.Incoming receive(InputStream content, long limit, Keeper keeper) throws IOException {
        return take(out -> copy(content, out), limit, keeper);
    }

    /** @throws DocumentTooLargeException after {@code limit} bytes; nothing is left behind */
    DocumentStore.Incoming take(DocumentStore.Content content, long limit, Keeper keeper) throws IOException {
        Path file = directory.resolve(UUID.randomUUID() + SUFFIX);
        try {
            return write(content, limit, file, keeper);
        } catch (IOException | RuntimeException | Error failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static DocumentStore.Incoming write(DocumentStore.Content content, long limit, Path file, Keeper keeper)
            throws IOException {
        try (Counted out = new Counted(PrivateFiles.create(file), limit)) {
            content.writeTo(out);
            out.flush();
            return new Spooled(file, Sha256.name(out.digest), out.size, keeper);
        }
    }

    private static void copy(InputStream content, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            out.write(chunk, 0, read);
        }
    }

    /** Counts what is written and makes its hash. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = Sha256.digest();
        private final long limit;
        private long size;

        Counted(OutputStream target, long limit) {
            super(target);
            this.limit = limit;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            size += length;
            if (size > limit) {
                throw new DocumentTooLargeException(limit);
            }
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }
    }

    /** Returns whether the directory that was made at the start can still be read. */
    boolean isThere() {
        try (Stream<Path> files = Files.list(directory)) {
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    /** Deletes what is left of uploads that ended long ago. */
    void sweep(Instant now) throws IOException {
        Instant before = now.minus(ABANDONED);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (isOnItsWay(file) && file.toFile().lastModified() < before.toEpochMilli()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOnItsWay(Path file) {
        return file.toString().endsWith(SUFFIX) || file.toString().endsWith(TEMPORARY);
    }

    private record Spooled(Path path, String sha256, long size, Keeper keeper) implements DocumentStore.Incoming {

        @Override
        public void keep() throws IOException {
            keeper.keep(this);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stuck) {
                throw new UncheckedIOException(stuck);
            }
        }
    }
}
