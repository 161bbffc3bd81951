package org.zhicheng.material.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.zhicheng.SetClock;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRows;
import org.zhicheng.material.store.DocumentStore.Incoming;
import org.zhicheng.reference.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Rows and bytes that part are found; what nobody needs goes, and nothing else. On both databases. */
class DocumentReconciliationTest {

    @Nested
    class OnH2 extends Desk {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Desk {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Desk {

        private static final Duration DAY = Duration.ofHours(24);
        private static final DocumentReconciliationSettings USUAL =
                new DocumentReconciliationSettings(true, DAY, DAY, 1000);
        private static final DocumentReconciliationSettings KEEPING =
                new DocumentReconciliationSettings(false, DAY, DAY, 1000);

        private TestDatabase database;
        private Path directory;
        private SetClock clock;
        private DocumentStore store;
        private MaterialRows materials;
        private DocumentReconciliationRows rows;
        private DocumentClaims claims;

        abstract TestDatabase open();

        @BeforeAll
        void migrate() {
            database = open();
            database.addDeclaration("d1");
        }

        @AfterAll
        void shutDown() throws Exception {
            database.close();
        }

        @BeforeEach
        void empty(@TempDir Path folder) throws IOException {
            directory = folder;
            clock = new SetClock(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
            store = new FileDocumentStore(directory, clock, 7);
            materials = new MaterialRows(database.jdbc(), JsonMapper.shared(), clock);
            rows = new DocumentReconciliationRows(database.jdbc(), clock);
            claims = new DocumentClaims(database.jdbc(), store, List.of(materials), database.transactions());
            database.jdbc().sql("delete from material").update();
            database.jdbc().sql("delete from document_finding").update();
            database.jdbc()
                    .sql("update document_check set started_at = null, finished_at = null, verified_to = ''")
                    .update();
        }

        @Test
        void deletesWhatNoRowNamesForADay() throws IOException {
            String named = name(keep("named"));
            String removed = name(keep("removed"));
            database.jdbc()
                    .sql("update material set removed_at = uploaded_at where sha256 = ?")
                    .param(removed)
                    .update();
            String orphan = keep("orphan");
            age();
            String young = keep("young");

            DocumentReport report = checked(USUAL);

            assertThat(stored()).containsExactlyInAnyOrder(named, removed, young);
            assertThat(report.deleted()).isEqualTo(1);
            assertThat(report.documents()).isEqualTo(3);
            assertThat(report.worrying()).isFalse();
            assertThat(store.keptAt(orphan)).isEmpty();
            assertThat(health().getStatus()).isEqualTo(Status.UP);
        }

        @Test
        void onlyReportsWhereDeletingIsOff() throws IOException {
            name(keep("named"));
            String orphan = keep("orphan");
            age();

            assertThat(checked(KEEPING).orphans()).isEqualTo(1);
            assertThat(stored()).hasSize(2);
            assertThat(rows.list(DocumentFault.ORPHAN, "", 10)).containsExactly(orphan);
            assertThat(health().getStatus()).isEqualTo(DocumentsHealthIndicator.WARNING);
            assertThat(health().getDetails()).containsEntry("orphans", 1L).containsEntry("documents", 2L);

            name(orphan);
            assertThat(checked(KEEPING).worrying()).isFalse();
            assertThat(rows.list(DocumentFault.ORPHAN, "", 10)).isEmpty();
        }

        @Test
        void deletesNothingForAnEmptyDatabase() throws IOException {
            keep("one");
            age();

            assertThat(checked(USUAL).orphans()).isEqualTo(1);
            assertThat(stored()).hasSize(1);
        }

        @Test
        void deletesNothingForADatabaseThatKnowsFewOfManyDocuments() throws IOException {
            for (int i = 0; i < 60; i++) {
                String sha256 = keep("document " + i);
                if (i < 39) {
                    name(sha256);
                }
            }
            age();

            DocumentReport report = checked(USUAL);

            assertThat(report.orphans()).isEqualTo(21);
            assertThat(report.deleted()).isZero();
            assertThat(stored()).hasSize(60);
        }

        @Test
        void reportsWhatIsMissingUntilItIsBack() throws IOException {
            String lost = name(keep("lost"));
            name(keep("there"));
            store.delete(lost);

            assertThat(checked(USUAL).missing()).isEqualTo(1);
            assertThat(rows.list(DocumentFault.MISSING, "", 10)).containsExactly(lost);
            assertThat(health().getStatus()).isEqualTo(DocumentsHealthIndicator.WARNING);

            keep("lost");
            assertThat(checked(USUAL).missing()).isZero();
        }

        @Test
        void readsSomeAgainEachTimeAndAllInTheEnd() throws IOException {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                all.add(name(keep("document " + i)));
            }
            all.sort(null);
            String last = all.get(8);
            Files.writeString(directory.resolve(Sha256.path(last)), "changed");
            DocumentReconciliationSettings slow = new DocumentReconciliationSettings(true, DAY, DAY, 4);

            assertThat(checked(slow).changed()).isZero();
            assertThat(checked(slow).changed()).isZero();
            assertThat(checked(slow).changed()).isEqualTo(1);
            assertThat(rows.list(DocumentFault.CHANGED, "", 10)).containsExactly(last);

            for (int i = 0; i < 9; i++) {
                keep("document " + i);
            }
            assertThat(checked(slow).changed()).as("looked at again at once").isZero();
        }

        @Test
        void agreesWithTheDifferenceOfBothSides() throws IOException {
            Random random = new Random(20261123);
            Set<String> orphans = new TreeSet<>();
            Set<String> missing = new TreeSet<>();
            for (int i = 0; i < 120; i++) {
                String sha256 = keep("random " + i);
                int fate = random.nextInt(4);
                if (fate == 0) {
                    orphans.add(sha256);
                } else {
                    name(sha256);
                }
                if (fate == 1) {
                    store.delete(sha256);
                    missing.add(sha256);
                }
            }
            age();

            checked(KEEPING);

            assertThat(rows.list(DocumentFault.ORPHAN, "", 1000)).containsExactlyElementsOf(orphans);
            assertThat(rows.list(DocumentFault.MISSING, "", 1000)).containsExactlyElementsOf(missing);
        }

        @Test
        void isDoneByOneServerOnceADay() {
            assertThat(rows.start(DAY)).isTrue();
            assertThat(rows.start(DAY)).isFalse();
            clock.pass(DAY.minusMinutes(1));
            assertThat(rows.start(DAY)).isFalse();
            clock.pass(Duration.ofMinutes(1));
            assertThat(rows.start(DAY)).isTrue();
        }

        @Test
        void triesAgainSoonWhereTheStoreDoesNotAnswer() throws IOException {
            name(keep("named"));
            Files.createDirectories(directory.resolve("aa"));
            DocumentStore silent = new Silent(store);
            new DocumentReconciliation(silent, claims, List.of(materials), rows, USUAL, clock).checkWhenDue();

            assertThat(rows.last().finishedAt()).isNull();
            assertThat(rows.count(DocumentFault.MISSING)).isZero();
            assertThat(rows.start(DAY)).isTrue();
        }

        /** Bytes that somebody uploads lie there as an old orphan already, and are just being deleted. */
        @Test
        void doesNotNameWhatIsBeingDeleted() throws Exception {
            String sha256 = keep("at once");
            age();
            Instant before = clock.instant().minus(DAY);
            CountDownLatch deleting = new CountDownLatch(1);
            CountDownLatch kept = new CountDownLatch(1);
            DocumentStore slow = new Wrapped(store) {
                @Override
                public void delete(String sha256) {
                    deleting.countDown();
                    await(kept, 5000);
                    await(new CountDownLatch(1), 300);
                    super.delete(sha256);
                }
            };
            ExecutorService check = Executors.newSingleThreadExecutor();
            DocumentClaims claimsOfCheck =
                    new DocumentClaims(database.jdbc(), slow, List.of(materials), database.transactions());
            Future<Boolean> deleted = check.submit(() -> claimsOfCheck.deleteOrphan(sha256, before));
            await(deleting, 5000);
            keep("at once");
            kept.countDown();

            assertThatThrownBy(() -> insert(sha256)).isInstanceOf(DocumentUnavailableException.class);

            assertThat(deleted.get()).isTrue();
            assertThat(materials.names(sha256)).isFalse();
            check.shutdown();
        }

        @Test
        void doesNotDeleteWhatIsBeingNamed() throws Exception {
            String sha256 = keep("at once");
            age();
            Instant before = clock.instant().minus(DAY);
            ExecutorService check = Executors.newSingleThreadExecutor();
            Future<Boolean> deleted = new TransactionTemplate(database.transactions()).execute(status -> {
                claims.claim(sha256);
                Future<Boolean> waiting = check.submit(() -> claims.deleteOrphan(sha256, before));
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                materials.insert(material(sha256));
                return waiting;
            });

            assertThat(deleted.get()).isFalse();
            assertThat(store.keptAt(sha256)).isPresent();
            check.shutdown();
        }

        @Test
        void doesNotDeleteWhatWasKeptAgain() throws IOException {
            String sha256 = keep("again");

            assertThat(claims.deleteOrphan(sha256, clock.instant().minus(DAY))).isFalse();
            assertThat(store.keptAt(sha256)).isPresent();
        }

        @Test
        void claimsOnlyTogetherWithARow() throws IOException {
            String sha256 = keep("named");
            assertThatThrownBy(() -> claims.claim(sha256)).isInstanceOf(IllegalStateException.class);
        }

        /** A certificate has two documents: two that are issued at once never wait for each other. */
        @Test
        void twoThatClaimTheSameInAnotherOrderBothDo() throws Exception {
            String one = keep("one");
            String other = keep("two");
            assertThat(one.charAt(0)).as("locks of their own").isNotEqualTo(other.charAt(0));
            TransactionTemplate transaction = new TransactionTemplate(database.transactions());
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Future<?>> done = new ArrayList<>();
            for (int again = 0; again < 100; again++) {
                done.add(both.submit(() -> transaction.executeWithoutResult(status -> claims.claim(one, other))));
                done.add(both.submit(() -> transaction.executeWithoutResult(status -> claims.claim(other, one))));
            }
            for (Future<?> each : done) {
                each.get();
            }
            both.shutdown();
        }

        private DocumentReport checked(DocumentReconciliationSettings settings) {
            clock.pass(DAY);
            new DocumentReconciliation(store, claims, List.of(materials), rows, settings, clock).checkWhenDue();
            assertThat(rows.last().finishedAt()).isEqualTo(clock.instant());
            return rows.last();
        }

        private Health health() {
            try {
                return new DocumentsHealthIndicator(
                                null, rows, store, new DocumentsDisk(directory, DataSize.ofBytes(0)))
                        .look();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String keep(String content) throws IOException {
            try (Incoming incoming =
                    store.receive(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 100)) {
                incoming.keep();
                Files.setLastModifiedTime(
                        directory.resolve(Sha256.path(incoming.sha256())),
                        FileTime.from(clock.instant().plus(DAY)));
                return incoming.sha256();
            }
        }

        /** Everything that is there was kept the day before yesterday. */
        private void age() throws IOException {
            for (String sha256 : stored()) {
                Files.setLastModifiedTime(
                        directory.resolve(Sha256.path(sha256)),
                        FileTime.from(clock.instant().minus(DAY.multipliedBy(2))));
            }
        }

        private List<String> stored() {
            List<String> stored = new ArrayList<>();
            String next = null;
            do {
                DocumentPage page = store.list(next);
                page.documents().forEach(document -> stored.add(document.sha256()));
                next = page.next();
            } while (next != null);
            return stored;
        }

        private String name(String sha256) {
            materials.insert(material(sha256));
            return sha256;
        }

        private void insert(String sha256) {
            new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
                claims.claim(sha256);
                materials.insert(material(sha256));
            });
        }

        private Material material(String sha256) {
            return new Material(
                    UUID.randomUUID().toString(),
                    "d1",
                    "other",
                    "a.pdf",
                    sha256,
                    1,
                    1,
                    List.of(),
                    clock.instant(),
                    "applicant-of-d1");
        }
    }

    private static void await(CountDownLatch latch, long milliseconds) {
        try {
            latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static class Wrapped implements DocumentStore {

        private final DocumentStore store;

        Wrapped(DocumentStore store) {
            this.store = store;
        }

        @Override
        public Incoming receive(InputStream content, long limit) throws IOException {
            return store.receive(content, limit);
        }

        @Override
        public Incoming take(Content content, long limit) throws IOException {
            return store.take(content, limit);
        }

        @Override
        public InputStream open(String sha256) {
            return store.open(sha256);
        }

        @Override
        public Optional<Instant> keptAt(String sha256) {
            return store.keptAt(sha256);
        }

        @Override
        public DocumentPage list(String after) {
            return store.list(after);
        }

        @Override
        public void delete(String sha256) {
            store.delete(sha256);
        }
    }

    /** Lists nothing, and then does not answer any more. */
    private static final class Silent extends Wrapped {

        Silent(DocumentStore store) {
            super(store);
        }

        @Override
        public Optional<Instant> keptAt(String sha256) {
            throw new StoreUnreachableException("silent", null);
        }

        @Override
        public DocumentPage list(String after) {
            return new DocumentPage(List.of(), null);
        }
    }
}
