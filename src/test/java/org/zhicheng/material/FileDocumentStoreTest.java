package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.material.DocumentStore.Incoming;

/** Bytes are kept whole or not at all, and never given back other than they came. */
class FileDocumentStoreTest {

    private static final byte[] BYTES = "职称申报材料".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    private Path directory;

    private FileDocumentStore store;

    @BeforeEach
    void open() throws IOException {
        store = opened();
    }

    @Test
    void givesBackWhatItKept() throws IOException {
        String sha256 = keep(BYTES);

        try (InputStream content = store.open(sha256)) {
            assertThat(content.readAllBytes()).isEqualTo(BYTES);
        }
        assertThat(files()).containsExactly(place(sha256));
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        assertThat(keep(BYTES)).isEqualTo(keep(BYTES));
        assertThat(files()).hasSize(1);
    }

    @Test
    void forgetsWhatWasNotKept() throws IOException {
        String sha256;
        try (Incoming incoming = store.receive(new ByteArrayInputStream(BYTES), 100)) {
            sha256 = incoming.sha256();
            assertThat(incoming.path()).hasBinaryContent(BYTES);
            assertThat(incoming.size()).isEqualTo(BYTES.length);
        }

        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(DocumentUnavailableException.class);
    }

    @Test
    void stopsAtTheLimit() throws IOException {
        assertThat(receivedSize(BYTES.length)).isEqualTo(BYTES.length);
        assertThatThrownBy(() -> receivedSize(BYTES.length - 1)).isInstanceOf(DocumentTooLargeException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void doesNotReadOnPastTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }
        };
        assertThatThrownBy(() -> store.receive(endless, 1_000_000)).isInstanceOf(DocumentTooLargeException.class);
    }

    @Test
    void leavesNothingOfABrokenTransfer() throws IOException {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(BYTES), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> store.receive(breaking, 100)).hasMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesBytesThatChanged() throws IOException {
        String sha256 = keep(BYTES);
        Files.writeString(place(sha256), "changed");

        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(DocumentUnavailableException.class);
        assertThat(keep(BYTES)).isEqualTo(sha256);
        assertThat(place(sha256)).hasBinaryContent(BYTES);
    }

    @Test
    void takesNothingButHashes() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(DocumentUnavailableException.class);
    }

    @Test
    void sweepsWhatWasLeftBehindLongAgo() throws IOException {
        Path old = Files.write(directory.resolve("incoming/old.part"), BYTES);
        Path young = Files.write(directory.resolve("incoming/young.part"), BYTES);
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(7200)));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minusSeconds(60)));

        opened();

        assertThat(files()).containsExactly(young);
    }

    private FileDocumentStore opened() throws IOException {
        return new FileDocumentStore(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String keep(byte[] bytes) throws IOException {
        try (Incoming incoming = store.receive(new ByteArrayInputStream(bytes), 100)) {
            incoming.keep();
            return incoming.sha256();
        }
    }

    private long receivedSize(long limit) throws IOException {
        try (Incoming incoming = store.receive(new ByteArrayInputStream(BYTES), limit)) {
            return incoming.size();
        }
    }

    private Path place(String sha256) {
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
