package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Documents as files of one directory: {@code ab/cd/<sha256>}; what is on its way in lies under {@code incoming}. */
@Component
public class FileDocumentStore implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileDocumentStore.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 64 * 1024;
    /** Another server may share the directory: what is younger may be on its way in there. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path directory;
    private final Path incoming;

    public FileDocumentStore(@Value("${zhicheng.documents.directory:./data/documents}") Path directory, Clock clock)
            throws IOException {
        this.directory = directory.toAbsolutePath().normalize();
        this.incoming = Files.createDirectories(this.directory.resolve("incoming"));
        sweep(clock.instant().minus(ABANDONED));
    }

    @Override
    public Incoming receive(InputStream content, long limit) throws IOException {
        Path file = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            return write(content, limit, file);
        } catch (IOException | RuntimeException | Error failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @Override
    public InputStream open(String sha256) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(place(sha256), StandardOpenOption.READ);
            if (!hash(channel).equals(sha256)) {
                throw new IOException("changed on the disk");
            }
            return Channels.newInputStream(channel.position(0));
        } catch (IOException | RuntimeException unreadable) {
            close(channel, unreadable);
            throw new DocumentUnavailableException(sha256, unreadable);
        }
    }

    private Incoming write(InputStream content, long limit, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw new DocumentTooLargeException(limit);
                }
                digest.update(chunk, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            channel.force(true);
        }
        return new IncomingFile(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static String hash(FileChannel channel) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        while (channel.read(chunk) >= 0) {
            digest.update(chunk.flip());
            chunk.clear();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path place(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private void sweep(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void close(FileChannel channel, Exception cause) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException second) {
            cause.addSuppressed(second);
        }
    }

    /** The names in a directory are on the disk, too. Windows cannot open directories, and needs no such thing. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            LOG.debug("Cannot force {}", folder, unsupported);
        }
    }

    private final class IncomingFile implements Incoming {

        private final Path path;
        private final String sha256;
        private final long size;

        private IncomingFile(Path path, String sha256, long size) {
            this.path = path;
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void keep() throws IOException {
            Path target = place(sha256);
            Path folder = Files.createDirectories(target.getParent());
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (Path changed : List.of(folder, folder.getParent(), directory)) {
                force(changed);
            }
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
