package org.zhicheng.material.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps documents as objects of one bucket, with the keys that files have in {@link FileDocumentStore}: either is moved
 * to the other by copying. An object appears whole or not at all; a key is always written again, which repairs a
 * damaged object and renews its time.
 */
@Component
@ConditionalOnProperty(name = "zhicheng.documents.store", havingValue = "s3")
class S3DocumentStore implements DocumentStore, AutoCloseable {

    private static final int NOT_FOUND = 404;
    private static final int MOST_TIMES = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final S3Client client;
    private final S3Settings settings;
    private final Clock clock;
    private final IncomingFiles spool;
    private final int pageSize;

    @Autowired
    S3DocumentStore(S3Settings settings, Clock clock) throws IOException {
        this(S3Clients.of(settings), settings, clock, DocumentPage.USUAL_SIZE);
    }

    S3DocumentStore(S3Client client, S3Settings settings, Clock clock, int pageSize) throws IOException {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
        this.spool = new IncomingFiles(settings.spool(), clock.instant());
        this.pageSize = pageSize;
    }

    @Override
    public Incoming receive(InputStream content, long limit) throws IOException {
        return spool.receive(content, limit, this::keep);
    }

    @Override
    public Incoming take(Content content, long limit) throws IOException {
        return spool.take(content, limit, this::keep);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() throws IOException {
        spool.sweep(clock.instant());
    }

    /** Opens an object through a file of its own: nothing is returned before all was compared with the hash. */
    @Override
    public InputStream open(String sha256) {
        try (InputStream object =
                client.getObject(get -> get.bucket(settings.bucket()).key(key(sha256)))) {
            return opened(spool.receive(object, Long.MAX_VALUE, kept -> {}), sha256);
        } catch (IllegalArgumentException noName) {
            throw new DocumentUnavailableException(sha256, noName);
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                requireBucket();
                throw new DocumentUnavailableException(sha256, refused);
            }
            throw unreachable(refused);
        } catch (SdkException | IOException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public Optional<Instant> keptAt(String sha256) {
        try {
            return Optional.of(
                    client.headObject(head -> head.bucket(settings.bucket()).key(key(sha256)))
                            .lastModified());
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                requireBucket();
                return Optional.empty();
            }
            throw unreachable(refused);
        } catch (SdkException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public DocumentPage list(String after) {
        try {
            ListObjectsV2Response answer = client.listObjectsV2(list -> list.bucket(settings.bucket())
                    .prefix(settings.prefix())
                    .startAfter(after)
                    .maxKeys(pageSize));
            List<S3Object> objects = answer.contents();
            List<StoredDocument> documents = objects.stream()
                    .filter(object -> isDocument(object.key()))
                    .map(object -> new StoredDocument(name(object.key()), object.lastModified()))
                    .toList();
            boolean more = Boolean.TRUE.equals(answer.isTruncated()) && !objects.isEmpty();
            return new DocumentPage(
                    documents, more ? objects.get(objects.size() - 1).key() : null);
        } catch (SdkException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public void delete(String sha256) {
        try {
            client.deleteObject(delete -> delete.bucket(settings.bucket()).key(key(sha256)));
        } catch (SdkException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static InputStream opened(Incoming copy, String sha256) throws IOException {
        if (!copy.sha256().equals(sha256)) {
            copy.close();
            throw new DocumentUnavailableException(sha256, new IOException("changed in the store"));
        }
        return Files.newInputStream(copy.path(), StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * A store that checks no hash may also write over an object in place: whoever reads back meanwhile gets half of the
     * one and half of the other, though both are the same document. It is written and read back again.
     */
    private void keep(Incoming spooled) throws IOException {
        for (int time = 1; ; time++) {
            try {
                put(spooled);
                if (!settings.checksum()) {
                    open(spooled.sha256()).close();
                }
                return;
            } catch (StoreUnreachableException | DocumentUnavailableException notReadBack) {
                if (time == MOST_TIMES) {
                    throw new IOException("the store did not take a document", notReadBack);
                }
                pause(PAUSE.multipliedBy(time));
            }
        }
    }

    private void put(Incoming spooled) throws IOException {
        PutObjectRequest.Builder put = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(key(spooled.sha256()))
                .contentType("application/pdf");
        if (settings.checksum()) {
            put.checksumSHA256(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(spooled.sha256())));
        }
        try {
            client.putObject(put.build(), RequestBody.fromFile(spooled.path()));
        } catch (SdkException failed) {
            throw new IOException("the store did not take a document", failed);
        }
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException shutDown) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("shut down while a document was kept");
        }
    }

    /** Requires the bucket to exist: without it a store answers in the same way as without a document. */
    private void requireBucket() {
        try {
            client.headBucket(head -> head.bucket(settings.bucket()));
        } catch (SdkException away) {
            throw unreachable(away);
        }
    }

    private String key(String sha256) {
        return settings.prefix() + Sha256.path(sha256);
    }

    private boolean isDocument(String key) {
        String name = name(key);
        return Sha256.isName(name) && key.equals(key(name));
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static StoreUnreachableException unreachable(Exception cause) {
        return new StoreUnreachableException("the document store does not answer", cause);
    }
}
