package org.zhicheng.material.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhicheng.operation.PrivateFiles;

/**
 * Keeps documents as files of one directory, {@code ab/cd/<sha256>}; files on their way in are in {@code incoming}.
 * Only the server's own user can read them.
 */
@Component
@ConditionalOnProperty(name = "zhicheng.documents.store", havingValue = "file", matchIfMissing = true)
public class FileDocumentStore implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileDocumentStore.class);

    private final Path directory;
    private final Clock clock;
    private final IncomingFiles incoming;
    private final int pageSize;

    @Autowired
    public FileDocumentStore(@Value("${zhicheng.documents.directory:./data/documents}") Path directory, Clock clock)
            throws IOException {
        this(directory, clock, DocumentPage.USUAL_SIZE);
    }

    FileDocumentStore(Path directory, Clock clock, int pageSize) throws IOException {
        this.directory = PrivateFiles.folder(directory.toAbsolutePath().normalize());
        this.clock = clock;
        this.incoming = new IncomingFiles(this.directory.resolve("incoming"), clock.instant());
        this.pageSize = pageSize;
    }

    @Override
    public Incoming receive(InputStream content, long limit) throws IOException {
        return incoming.receive(content, limit, this::keep);
    }

    @Override
    public Incoming take(Content content, long limit) throws IOException {
        return incoming.take(content, limit, this::keep);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() throws IOException {
        incoming.sweep(clock.instant());
    }

    @Override
    public InputStream open(String sha256) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(place(sha256), StandardOpenOption.READ);
            if (!Sha256.of(Channels.newInputStream(channel)).equals(sha256)) {
                throw new IOException("changed on the disk");
            }
            return Channels.newInputStream(channel.position(0));
        } catch (IOException | RuntimeException unreadable) {
            close(channel, unreadable);
            requireReachable();
            throw new DocumentUnavailableException(sha256, unreadable);
        }
    }

    @Override
    public Optional<Instant> keptAt(String sha256) {
        try {
            return Optional.of(Files.getLastModifiedTime(place(sha256)).toInstant());
        } catch (NoSuchFileException missing) {
            requireReachable();
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new StoreUnreachableException("cannot look for a document", unreadable);
        }
    }

    /** Lists documents; a page ends with a folder where it can, because a few documents more than a page do no harm. */
    @Override
    public DocumentPage list(String after) {
        List<StoredDocument> page = new ArrayList<>();
        String from = after == null ? "" : after;
        requireReachable();
        try {
            for (Path outer : folders(directory, prefix(from, 0))) {
                for (Path inner : folders(outer, outerIs(outer, from) ? prefix(from, 2) : "")) {
                    if (page.size() >= pageSize) {
                        return new DocumentPage(page, page.get(page.size() - 1).sha256());
                    }
                    page.addAll(documents(inner, from));
                }
            }
            return new DocumentPage(page, null);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StoreUnreachableException("cannot list the documents", unreadable);
        }
    }

    @Override
    public void delete(String sha256) {
        requireReachable();
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException stuck) {
            throw new StoreUnreachableException("cannot delete a document", stuck);
        }
    }

    /**
     * Requires the file system to be there: one that went away often leaves an empty folder, which does not mean that
     * documents are lost.
     */
    private void requireReachable() {
        if (!incoming.isThere()) {
            throw new StoreUnreachableException(
                    "the folder of documents is not there", new NoSuchFileException(directory.toString()));
        }
    }

    private void keep(Incoming spooled) throws IOException {
        force(spooled.path(), StandardOpenOption.WRITE);
        Path target = place(spooled.sha256());
        Path folder = PrivateFiles.folder(target.getParent());
        Files.move(spooled.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path changed : List.of(folder, folder.getParent(), directory)) {
            forceNames(changed);
        }
    }

    private Path place(String sha256) {
        return directory.resolve(Sha256.path(sha256));
    }

    private static String prefix(String sha256, int from) {
        return sha256.length() < from + 2 ? "" : sha256.substring(from, from + 2);
    }

    private static boolean outerIs(Path outer, String sha256) {
        return sha256.startsWith(outer.getFileName().toString());
    }

    private static List<Path> folders(Path parent, String notBefore) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(folder -> folder.getFileName().toString().matches("[0-9a-f]{2}")
                            && folder.getFileName().toString().compareTo(notBefore) >= 0)
                    .sorted()
                    .toList();
        }
    }

    private boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        return Sha256.isName(name) && file.equals(place(name));
    }

    private List<StoredDocument> documents(Path folder, String after) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file ->
                            isDocument(file) && file.getFileName().toString().compareTo(after) > 0)
                    .sorted()
                    .toList();
        }
        List<StoredDocument> documents = new ArrayList<>();
        for (Path file : files) {
            try {
                documents.add(new StoredDocument(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toInstant()));
            } catch (NoSuchFileException deletedMeanwhile) {
                LOG.debug("{} was deleted while listing", file);
            }
        }
        return documents;
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

    /** Forces the names in a directory to the disk. Windows cannot open directories, and needs no such thing. */
    private static void forceNames(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException unsupported) {
            LOG.debug("Cannot force {}", folder, unsupported);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
