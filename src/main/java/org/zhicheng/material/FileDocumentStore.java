package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The document store on a file system: {@code ab/cd/abcd…} below one folder, and {@code incoming} for what arrives. */
@Component
class FileDocumentStore implements DocumentStore {

    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final Path incoming;

    @ConfigurationProperties("zhicheng.documents")
    record Settings(@DefaultValue("./data/documents") Path directory) {}

    FileDocumentStore(Settings settings) {
        this.directory = settings.directory();
        this.incoming = directory.resolve("incoming");
        sweep();
    }

    @Override
    public StoredDocument take(InputStream content, long most, Inspector inspector) {
        Path arriving = null;
        try {
            arriving = Files.createTempFile(incoming, "upload-", ".part");
            StoredDocument document = write(content, most, arriving);
            inspector.inspect(arriving, document);
            keep(arriving, file(document.sha256()));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take in a document", e);
        } finally {
            discard(arriving);
        }
    }

    @Override
    public InputStream open(String sha256) {
        return read(sha256, file -> {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public <T> T read(String sha256, Reader<T> reader) {
        Path file = file(sha256);
        if (!Files.isRegularFile(file) || !hash(file).equals(sha256)) {
            throw new DocumentMissingException(sha256);
        }
        return reader.read(file);
    }

    private static StoredDocument write(InputStream content, long most, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new DocumentTooLargeException();
                }
                digest.update(buffer, 0, read);
                writeAll(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
        return new StoredDocument(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The same content twice is the same document: whoever comes second finds it there. */
    private static void keep(Path arriving, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // kept meanwhile by another upload of the same content
        }
    }

    private Path file(String sha256) {
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void discard(Path arriving) {
        try {
            if (arriving != null) {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a killed server left half written was never a document. */
    private void sweep() {
        try {
            Files.createDirectories(incoming);
            try (Stream<Path> left = Files.list(incoming)) {
                left.forEach(FileDocumentStore::discard);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the document folder " + directory.toAbsolutePath(), e);
        }
    }

    private static String hash(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
