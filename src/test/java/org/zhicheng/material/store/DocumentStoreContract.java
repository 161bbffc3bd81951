package org.zhicheng.material.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import org.zhicheng.material.store.DocumentStore.Incoming;

/** Of every store: bytes are kept whole or not at all, and never given back other than they came. */
abstract class DocumentStoreContract {

    static final byte[] BYTES = "职称申报材料".getBytes(StandardCharsets.UTF_8);
    static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    static final int PAGE = 10;
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    DocumentStore store;

    /** Empty. */
    abstract DocumentStore opened() throws IOException;

    /** Everything that lies there, documents and others, as the store itself names it. */
    abstract List<String> contents() throws IOException;

    /** Files on their way in or out. */
    abstract List<String> spooled() throws IOException;

    /** Behind the store's back; where it is not there it is made. */
    abstract void write(String place, byte[] bytes) throws IOException;

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
        assertThat(contents()).containsExactly(place(sha256));
        assertThat(spooled()).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        assertThat(keep(BYTES)).isEqualTo(keep(BYTES));
        assertThat(contents()).hasSize(1);
    }

    @Test
    void keepsTheSameBytesAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<String>> keeping = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<String>) () -> keep(BYTES))
                .toList();
        for (Future<String> one : people.invokeAll(keeping)) {
            store.open(one.get()).close();
        }
        people.shutdown();

        assertThat(contents()).hasSize(1);
    }

    @Test
    void keepsWhatIsLargerThanItsBuffers() throws IOException {
        byte[] large = new byte[3_000_017];
        IntStream.range(0, large.length).forEach(i -> large[i] = (byte) (i * 31 + i / 7));
        String sha256 = keep(large);

        try (InputStream content = store.open(sha256)) {
            assertThat(content.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void forgetsWhatWasNotKept() throws IOException {
        String sha256;
        try (Incoming incoming = store.receive(new ByteArrayInputStream(BYTES), 100)) {
            sha256 = incoming.sha256();
            assertThat(incoming.path()).hasBinaryContent(BYTES);
            assertThat(incoming.size()).isEqualTo(BYTES.length);
            assertThat(spooled()).hasSize(1);
        }

        assertThat(contents()).isEmpty();
        assertThat(spooled()).isEmpty();
        assertThat(store.keptAt(sha256)).isEmpty();
        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(DocumentUnavailableException.class);
    }

    @Test
    void stopsAtTheLimit() throws IOException {
        assertThat(receivedSize(BYTES.length)).isEqualTo(BYTES.length);
        assertThatThrownBy(() -> receivedSize(BYTES.length - 1)).isInstanceOf(DocumentTooLargeException.class);
        assertThat(spooled()).isEmpty();
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
        assertThat(contents()).isEmpty();
        assertThat(spooled()).isEmpty();
    }

    @Test
    void refusesBytesThatChangedAndMendsThem() throws IOException {
        String sha256 = keep(BYTES);
        write(place(sha256), "changed".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(DocumentUnavailableException.class);
        assertThat(spooled()).isEmpty();
        assertThat(store.keptAt(sha256)).isPresent();

        assertThat(keep(BYTES)).isEqualTo(sha256);
        try (InputStream content = store.open(sha256)) {
            assertThat(content.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void takesNothingButHashes() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(DocumentUnavailableException.class);
        assertThatThrownBy(() -> store.keptAt("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhenItKept() throws IOException {
        Instant before = HouseClock.now().minus(Duration.ofMinutes(1));
        String sha256 = keep(BYTES);

        assertThat(store.keptAt(sha256).orElseThrow())
                .isBetween(before, HouseClock.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void deletesForGood() throws IOException {
        String sha256 = keep(BYTES);
        store.delete(sha256);
        store.delete(sha256);

        assertThat(contents()).isEmpty();
        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(DocumentUnavailableException.class);
    }

    @Test
    void listsItsDocumentsPageByPageAndNothingElse() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2 * PAGE + 5; i++) {
            expected.add(keep(("document " + i).getBytes(StandardCharsets.UTF_8)));
        }
        write("README", BYTES);
        write("ab/cd/note", BYTES);
        write("ab/cd/" + "e".repeat(64), BYTES);
        expected.sort(null);

        List<StoredDocument> listed = new ArrayList<>();
        int pages = 0;
        String next = null;
        do {
            DocumentPage page = store.list(next);
            listed.addAll(page.documents());
            next = page.next();
            pages++;
        } while (next != null);

        assertThat(listed).extracting(StoredDocument::sha256).isEqualTo(expected);
        assertThat(listed).allSatisfy(document -> assertThat(document.keptAt())
                .isAfter(HouseClock.now().minusSeconds(600)));
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void listsNothingWhereNothingIs() {
        assertThat(store.list(null)).isEqualTo(new DocumentPage(List.of(), null));
    }

    String keep(byte[] bytes) throws IOException {
        try (Incoming incoming = store.receive(new ByteArrayInputStream(bytes), Integer.MAX_VALUE)) {
            incoming.keep();
            return incoming.sha256();
        }
    }

    static String place(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }

    private long receivedSize(long limit) throws IOException {
        try (Incoming incoming = store.receive(new ByteArrayInputStream(BYTES), limit)) {
            return incoming.size();
        }
    }
}
