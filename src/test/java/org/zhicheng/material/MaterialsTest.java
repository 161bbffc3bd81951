package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.zhicheng.Attack;
import org.zhicheng.FreshDatabase;
import org.zhicheng.Proves;
import org.zhicheng.letter.paper.Paper;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.material.pdf.InspectionBusyException;
import org.zhicheng.material.pdf.PdfInspection;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.FileDocumentStore;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.material.virus.ClamdSettings.WhenUnavailable;
import org.zhicheng.material.virus.ScannerUnavailableException;
import org.zhicheng.material.virus.VirusScanner;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.Severity;
import org.zhicheng.problem.TryLaterException;
import tools.jackson.databind.json.JsonMapper;

/** What is uploaded is kept with its history, and of uploads at once to a single slot one stays, on both databases. */
class MaterialsTest {

    @Nested
    class OnH2 extends Desk {

        @Override
        FreshDatabase open() {
            return FreshDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Desk {

        @Override
        FreshDatabase open() {
            return FreshDatabase.postgresql();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Desk {

        private static final Runnable OPEN = () -> {};
        private static final MaterialRequirement LETTER = MaterialRequirement.of(
                        "commitment-letter", 1, "materials", "个人承诺书")
                .mandatory()
                .offering("commitment-letter")
                .ruled("T02", "请上传“个人承诺书”。");
        private static final MaterialRequirement LICENCE = MaterialRequirement.of("licence", 2, "materials", "执业资格证书")
                .mandatory()
                .ruled("Q01", null)
                .explained("有则上传");
        private static final MaterialRequirement OTHER =
                MaterialRequirement.of("other", 3, "otherMaterials", "其他材料").many();

        private FreshDatabase database;
        private DataSource dataSource;
        private Path directory;
        private Clock clock;
        private PdfInspection inspection;
        private MaterialRows rows;
        private DocumentStore store;
        private MaterialRequirements requirements;
        private UploadRoom materials;
        private Set<String> earlier;

        abstract FreshDatabase open();

        @BeforeAll
        void migrate(@TempDir Path folder) throws IOException {
            directory = folder;
            database = open();
            dataSource = database.dataSource();
            JdbcClient jdbc = JdbcClient.create(dataSource);
            jdbc.sql("insert into account (id, login_name, display_name, password_hash, created_at) values"
                            + " ('zhangsan', 'zhangsan', '张三', 'x', timestamp with time zone '2026-01-01 00:00:00Z')")
                    .update();
            jdbc.sql("insert into declaration (id, applicant_id, business, status, division, department, employer_id,"
                            + " specialty, series, level, created_at) values ('d1', 'zhangsan', 'initial', 'DRAFT',"
                            + " '320902', 'none', 'e1', '05-09-01-01', '05', 'assistant',"
                            + " timestamp with time zone '2026-01-01 00:00:00Z')")
                    .update();
            clock = new Ticking();
            inspection = new PdfInspection(Words.MESSAGES);
            requirements = new MaterialRequirements(jdbc, Words.MESSAGES);
            rows = new MaterialRows(jdbc, JsonMapper.shared(), clock);
            store = new FileDocumentStore(directory, clock);
            materials = materials(inspection);
        }

        @AfterAll
        void shutDown() {
            inspection.close();
            database.close();
        }

        @BeforeEach
        void empty() {
            JdbcClient jdbc = JdbcClient.create(dataSource);
            earlier = jdbc.sql("select id from audit_event").query(String.class).set();
            jdbc.sql("delete from material_finding").update();
            jdbc.sql("delete from material").update();
            jdbc.sql("delete from material_requirement").update();
            jdbc.sql("update declaration set status = 'DRAFT'").update();
            requirements.replace("d1", List.of(OTHER, LICENCE, LETTER));
        }

        @Test
        void keepsWhatWasUploaded() throws IOException {
            byte[] letter = Pdfs.a4(2);

            Material material = upload("commitment-letter", "C:\\承诺书.pdf", letter);

            assertThat(material.fileName()).isEqualTo("承诺书.pdf");
            assertThat(material.pages()).isEqualTo(2);
            assertThat(material.size()).isEqualTo(letter.length);
            assertThat(material.warnings()).isEmpty();
            assertThat(materials.list("d1")).containsExactly(material);
            assertThat(materials.find(material.id())).contains(material);
            try (InputStream content = materials.open(material)) {
                assertThat(content.readAllBytes()).isEqualTo(letter);
            }
        }

        @Test
        void keepsWhatDocumentsSayOfThemselves() throws IOException {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            try (Paper paper = new Paper(new PaperFont())) {
                paper.row("姓名", "张三");
                paper.finish("", (number, pages) -> "", page);
            }
            Material telling = upload("licence", "a.pdf", page.toByteArray());
            Material silent = upload("other", "b.pdf", Pdfs.a4(1));
            MaterialStatements findings = new MaterialStatements(JdbcClient.create(dataSource), JsonMapper.shared());

            assertThat(findings.of(List.of(telling, silent)))
                    .containsExactly(Map.entry(telling.id(), new DocumentStatements(Map.of("name", "张三"), List.of())));
            assertThat(findings.of(List.of())).isEmpty();
        }

        @Test
        void replacesInASingleSlotAndKeepsTheHistory() {
            Material first = upload("commitment-letter", "a.pdf", Pdfs.a4(1));
            Material second = upload("commitment-letter", "b.pdf", Pdfs.a4(2));

            assertThat(materials.list("d1")).containsExactly(second);
            assertThat(materials.removed("d1")).singleElement().satisfies(removed -> {
                assertThat(removed.material()).isEqualTo(first);
                assertThat(removed.removedBy()).isEqualTo("zhangsan");
                assertThat(removed.removedAt()).isAfter(first.uploadedAt()).isBefore(second.uploadedAt());
            });
            assertThat(materials.find(first.id())).contains(first);
            assertThat(audited())
                    .containsExactlyInAnyOrder(
                            "zhangsan upload-material " + first.id() + " commitment-letter",
                            "zhangsan upload-material " + second.id() + " commitment-letter",
                            "zhangsan replace-material " + first.id() + " commitment-letter");
        }

        @Test
        void addsUpInAMultipleSlot() throws IOException {
            List<byte[]> papers = IntStream.rangeClosed(1, 20)
                    .mapToObj(i -> Pdfs.saying("paper " + i))
                    .toList();
            List<Material> all = papers.stream()
                    .map(paper -> upload("other", "a.pdf", paper))
                    .toList();
            byte[] paper = Pdfs.saying("paper 21");
            long before = files();

            assertThat(materials.list("d1")).isEqualTo(all);
            assertThat(refused("other", "21.pdf", paper).rule()).isEqualTo("F02");
            assertThat(files()).isEqualTo(before);
            assertThat(upload("other", "a.pdf", papers.get(19)))
                    .as("the answer was lost")
                    .isEqualTo(all.get(19));
            materials.remove("d1", all.get(0).id(), "zhangsan", OPEN);
            upload("other", "21.pdf", paper);
            assertThat(materials.list("d1")).hasSize(20);
        }

        /** The answer to the first upload may have been lost on its way. */
        @Test
        void takesTheSameFileOnce() {
            byte[] page = Pdfs.a4(1);
            byte[] paper = Pdfs.saying("paper");
            Material letter = upload("commitment-letter", "a.pdf", page);
            Material other = upload("other", "a.pdf", paper);

            assertThat(upload("commitment-letter", "b.pdf", page)).isEqualTo(letter);
            assertThat(upload("other", "b.pdf", paper)).isEqualTo(other);
            assertThat(materials.removed("d1")).isEmpty();

            materials.remove("d1", other.id(), "zhangsan", OPEN);
            assertThat(upload("other", "b.pdf", paper).id()).isNotEqualTo(other.id());
        }

        @Test
        void limitsWhatOneDeclarationMayKeepAlsoByReplacing() throws IOException {
            UploadRoom small = materials(inspection, file -> Optional.empty(), store, 2);
            upload("commitment-letter", "a.pdf", Pdfs.a4(1));
            Material second = upload("commitment-letter", "b.pdf", Pdfs.a4(2));
            byte[] third = Pdfs.saying("one too many");
            long before = files();

            assertThatThrownBy(() -> small.upload(
                            new MaterialUpload("d1", "licence", "c.pdf", new ByteArrayInputStream(third), "zhangsan"),
                            OPEN))
                    .isInstanceOfSatisfying(MaterialRefusedException.class, refused -> assertThat(refused.problem())
                            .isEqualTo(Problem.block("F02", "/materials/licence", Words.say("material.F02.total", 2))));
            assertThat(materials.list("d1")).containsExactly(second);
            assertThat(files()).isEqualTo(before);
        }

        @Test
        void blamesTheStoreAndNotTheFile() throws IOException {
            DocumentStore full = mock(DocumentStore.class);
            when(full.receive(any(), anyLong())).thenThrow(new IOException("No space left on device"));
            DocumentStore away = mock(DocumentStore.class);
            when(away.receive(any(), anyLong())).thenThrow(new StoreUnreachableException("away", null));

            for (DocumentStore broken : List.of(full, away)) {
                UploadRoom materials = materials(inspection, file -> Optional.empty(), broken, 100);
                assertThatThrownBy(() -> materials.upload(
                                new MaterialUpload(
                                        "d1", "licence", "c.pdf", new ByteArrayInputStream(Pdfs.a4(3)), "zhangsan"),
                                OPEN))
                        .isInstanceOf(TryLaterException.class)
                        .hasMessage(Words.say("material.not-kept"));
            }
        }

        @Test
        @Attack(Attack.Kind.IDS)
        void removesOnlyFromItsOwnDeclaration() {
            Material material = upload("commitment-letter", "a.pdf", Pdfs.a4(1));

            materials.remove("d2", material.id(), "zhangsan", OPEN);
            assertThat(materials.list("d1")).containsExactly(material);

            materials.remove("d1", material.id(), "zhangsan", OPEN);
            materials.remove("d1", material.id(), "zhangsan", OPEN);
            assertThat(materials.list("d1")).isEmpty();
            assertThat(materials.removed("d1"))
                    .extracting(RemovedMaterial::material, RemovedMaterial::removedBy)
                    .containsExactly(tuple(material, "zhangsan"));
            assertThat(audited())
                    .containsExactlyInAnyOrder(
                            "zhangsan upload-material " + material.id() + " commitment-letter",
                            "zhangsan remove-material " + material.id() + " commitment-letter");
        }

        @Test
        @Proves("F04")
        void warnsOfTheSameFileInAnotherSlot() {
            byte[] same = Pdfs.a4(1);
            upload("commitment-letter", "a.pdf", same);
            Material other = upload("other", "a.pdf", same);

            Material third = upload("licence", "a.pdf", same);

            assertThat(third.warnings())
                    .containsExactly(Problem.warn("F04", "/materials/licence", "该文件与“个人承诺书”“其他材料”中的文件相同，请确认没有传错。"));
            assertThat(materials.list("d1"))
                    .as("beside each of them")
                    .flatExtracting(Material::warnings)
                    .extracting(Problem::pointer)
                    .containsExactly("/materials/commitment-letter", "/materials/licence", "/materials/other");

            upload("commitment-letter", "b.pdf", Pdfs.a4(2));
            materials.remove("d1", other.id(), "zhangsan", OPEN);

            assertThat(materials.list("d1"))
                    .as("no longer")
                    .flatExtracting(Material::warnings)
                    .isEmpty();
        }

        /** Rows of before have it written down, and may no longer be right. */
        @Test
        void doesNotRepeatWhatWasSaidOfTheSameFileOnce() {
            Material material = upload("licence", "a.pdf", Pdfs.a4(1));
            JdbcClient.create(dataSource)
                    .sql("update material set warnings = '[{\"rule\": \"F04\", \"pointer\": \"/materials/licence\","
                            + " \"severity\": \"warn\", \"message\": \"x\"}]'")
                    .update();

            assertThat(materials.list("d1")).containsExactly(material);
        }

        @Test
        void warnsOfUnclearScans() {
            assertThat(upload("licence", "a.pdf", Pdfs.scan(72, 1)).warnings())
                    .extracting(Problem::rule, Problem::severity)
                    .containsExactly(tuple("F05", Severity.WARN));
        }

        /** The bytes are kept as they came: what readers of today open, those of tomorrow do. */
        @Test
        void tellsWhatIsRestrictedAndNamesWhatHasNoName() throws IOException {
            byte[] restricted = Pdfs.encrypted();

            Material material = upload("licence", "%22IMG_0815%22", restricted);

            assertThat(material.fileName()).isEqualTo("\"IMG_0815\".pdf");
            assertThat(material.warnings())
                    .containsExactly(Problem.flag("F01", "/materials/licence", Words.say("material.F01.restricted")));
            assertThat(materials.open(material).readAllBytes()).isEqualTo(restricted);
            assertThat(materials.reinspect("d1")).isEmpty();
        }

        @Test
        void keepsNothingOfWhatItRefuses() throws IOException {
            long before = files();

            assertThat(refused("licence", "a.pdf", new byte[1024 * 1024 + 1]).message())
                    .contains("1MB");
            assertThat(refused("licence", "a.pdf", Pdfs.scriptOnOpen()).rule()).isEqualTo("F03");
            assertThat(refused("licence", "a.html", Pdfs.html()).rule()).isEqualTo("F01");
            assertThat(refused("none", "a.pdf", Pdfs.html()).pointer()).isEqualTo("/materials/none");

            assertThat(materials.count("d1")).isZero();
            assertThat(files()).isEqualTo(before);
        }

        @Test
        void refusesWhatIsNotAskedFor() {
            assertThat(refused("none", "a.pdf", Pdfs.a4(1)).message()).isEqualTo(Words.say("material.not-asked"));
        }

        @Test
        void looksAgain() throws IOException {
            upload("commitment-letter", "a.pdf", Pdfs.saying("whole"));
            Material changed = upload("licence", "b.pdf", Pdfs.saying("to be changed"));
            Material lost = upload("other", "c.pdf", Pdfs.saying("to be lost"));
            assertThat(materials.reinspect("d1")).isEmpty();

            Files.writeString(place(changed), "changed");
            Files.delete(place(lost));

            assertThat(materials.reinspect("d1"))
                    .containsExactly(
                            Problem.block("F01", "/materials/licence", Words.say("material.F01.lost", "b.pdf")),
                            Problem.block("F01", "/materials/other", Words.say("material.F01.lost", "c.pdf")));
            assertThatThrownBy(() -> materials.open(lost)).isInstanceOf(DocumentUnavailableException.class);
        }

        /** What the declaration no longer asks for is shown to nobody, and nobody could replace it. */
        @Test
        void doesNotLookAgainIntoWhatIsNoLongerAskedFor() throws IOException {
            Material lost = upload("licence", "b.pdf", Pdfs.saying("to be lost with its slot"));
            Files.delete(place(lost));
            assertThat(materials.reinspect("d1")).hasSize(1);

            requirements.replace("d1", List.of(LETTER));

            assertThat(materials.reinspect("d1")).isEmpty();
        }

        @Test
        void looksForVirusesBeforeItKeeps() throws IOException {
            long before = files();
            UploadRoom infected = materials(inspection, file -> Optional.of("Eicar-Test-Signature"));

            assertThatThrownBy(() -> infected.upload(
                            new MaterialUpload(
                                    "d1", "licence", "a.pdf", new ByteArrayInputStream(Pdfs.saying("ill")), "zhangsan"),
                            OPEN))
                    .isInstanceOfSatisfying(MaterialRefusedException.class, refused -> assertThat(refused.problem())
                            .isEqualTo(
                                    Problem.block("F03", "/materials/licence", Words.say("material.scan.infected"))));
            assertThat(materials.count("d1")).isZero();
            assertThat(files()).isEqualTo(before);
        }

        @Test
        void scansAgainWhatCouldNotBeScanned() {
            UploadRoom unsure = materials(inspection, file -> {
                throw new ScannerUnavailableException("down");
            });
            UploadRoom infected = materials(inspection, file -> Optional.of("Eicar-Test-Signature"));
            upload("commitment-letter", "a.pdf", Pdfs.a4(1));
            Material flagged = unsure.upload(
                    new MaterialUpload(
                            "d1", "licence", "a.pdf", new ByteArrayInputStream(Pdfs.saying("unsure")), "zhangsan"),
                    OPEN);

            assertThat(flagged.warnings())
                    .containsExactly(Problem.flag("F03", "/materials/licence", Words.say("material.scan.flagged")));
            assertThat(materials.find(flagged.id())).contains(flagged);
            assertThat(unsure.reinspect("d1")).isEmpty();
            assertThat(materials.find(flagged.id())).contains(flagged);
            assertThat(infected.reinspect("d1"))
                    .containsExactly(
                            Problem.block("F03", "/materials/licence", Words.say("material.scan.found", "a.pdf")));
            assertThat(materials.find(flagged.id()).orElseThrow().isInfected()).isTrue();
            assertThat(materials.reinspect("d1")).as("it was a mistake").isEmpty();
            assertThat(materials.find(flagged.id()).orElseThrow().warnings()).isEmpty();
            assertThat(infected.reinspect("d1"))
                    .as("what was scanned is not scanned for ever")
                    .isEmpty();
        }

        @Test
        @Proves("F03")
        void scansLaterWhatCouldNotBeScanned() {
            VirusScanner away = file -> {
                throw new ScannerUnavailableException("down");
            };
            UploadRoom unsure = materials(inspection, away);
            List<Material> flagged = Stream.of("licence", "commitment-letter")
                    .map(slot -> unsure.upload(
                            new MaterialUpload(
                                    "d1", slot, "a.pdf", new ByteArrayInputStream(Pdfs.saying(slot)), "zhangsan"),
                            OPEN))
                    .toList();

            later(away);
            assertThat(materials.list("d1")).containsExactlyInAnyOrderElementsOf(flagged);
            later(file -> Optional.empty());
            assertThat(materials.list("d1")).flatExtracting(Material::warnings).isEmpty();
        }

        @Test
        @Proves("F03")
        void saysAndWritesDownThatAVirusWasFoundLater() {
            UploadRoom unsure = materials(inspection, file -> {
                throw new ScannerUnavailableException("down");
            });
            Material flagged = unsure.upload(
                    new MaterialUpload(
                            "d1", "licence", "a.pdf", new ByteArrayInputStream(Pdfs.saying("ill")), "zhangsan"),
                    OPEN);

            later(file -> Optional.of("Eicar-Test-Signature"));
            later(file -> Optional.of("Eicar-Test-Signature"));

            Material found = materials.find(flagged.id()).orElseThrow();
            assertThat(found.isInfected()).isTrue();
            assertThat(found.warnings())
                    .containsExactly(
                            Problem.block("F03", "/materials/licence", Words.say("material.scan.found", "a.pdf")));
            assertThat(audited()).containsOnlyOnce("null virus-found " + flagged.id() + " licence");
        }

        private void later(VirusScanner scanner) {
            materials(inspection, scanner).unscanned(check(scanner)).scanSome();
        }

        /** A declaration must not go back to its applicant because others upload at the same time. */
        @Test
        void doesNotSendBackWhatItHadNoTimeFor() {
            upload("commitment-letter", "a.pdf", Pdfs.a4(1));
            PdfInspection closed =
                    new PdfInspection(Words.MESSAGES, Duration.ZERO, Duration.ZERO, PdfInspection.pool(1));
            closed.close();
            UploadRoom busy = materials(closed);

            assertThatThrownBy(() -> busy.reinspect("d1")).isInstanceOf(InspectionBusyException.class);
            assertThatThrownBy(() -> busy.upload(
                            new MaterialUpload(
                                    "d1", "licence", "a.pdf", new ByteArrayInputStream(Pdfs.a4(2)), "zhangsan"),
                            OPEN))
                    .isInstanceOf(TryLaterException.class)
                    .hasMessage(Words.say("material.busy"));
        }

        @Test
        @Attack(Attack.Kind.RACES)
        void keepsTheLastOfUploadsAtOnce() throws Exception {
            List<byte[]> papers = IntStream.range(0, 8)
                    .mapToObj(i -> Pdfs.saying("paper " + i))
                    .toList();
            ExecutorService people = Executors.newFixedThreadPool(papers.size());
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Material>> uploads = new ArrayList<>();
            for (byte[] paper : papers) {
                Callable<Material> one = () -> {
                    start.await();
                    return upload("commitment-letter", "a.pdf", paper);
                };
                uploads.add(people.submit(one));
            }
            start.countDown();
            for (Future<Material> upload : uploads) {
                upload.get();
            }
            people.shutdown();

            assertThat(materials.list("d1")).hasSize(1);
            assertThat(materials.count("d1")).isEqualTo(papers.size());
        }

        /** Looking for viruses takes a while, and the declaration is submitted meanwhile. */
        @Test
        @Attack(Attack.Kind.RACES)
        void takesNothingThatComesInAfterTheDeclarationIsGone() throws Exception {
            Material submitted = upload("licence", "a.pdf", Pdfs.saying("submitted"));
            CountDownLatch scanning = new CountDownLatch(1);
            CountDownLatch scanned = new CountDownLatch(1);
            UploadRoom slow = materials(inspection, file -> {
                scanning.countDown();
                awaited(scanned);
                return Optional.empty();
            });
            long before = files();
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<Material> late = other.submit(() -> slow.upload(
                    new MaterialUpload(
                            "d1", "licence", "b.pdf", new ByteArrayInputStream(Pdfs.saying("late")), "zhangsan"),
                    this::stillDraft));
            scanning.await();

            submit();
            scanned.countDown();

            assertThatThrownBy(late::get).hasCauseInstanceOf(ConflictException.class);
            assertThat(materials.removed("d1")).isEmpty();
            assertThat(materials.list("d1")).containsExactly(submitted);
            assertThat(files()).isEqualTo(before);
            other.shutdown();
        }

        @Test
        @Attack(Attack.Kind.RACES)
        void removesNothingWhileTheDeclarationIsBeingSubmitted() throws Exception {
            Material submitted = upload("licence", "a.pdf", Pdfs.saying("submitted"));
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<?> late = new TransactionTemplate(new JdbcTransactionManager(dataSource)).execute(status -> {
                submit();
                Future<?> waiting =
                        other.submit(() -> materials.remove("d1", submitted.id(), "zhangsan", this::stillDraft));
                assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });

            assertThatThrownBy(late::get).hasCauseInstanceOf(ConflictException.class);
            assertThat(materials.list("d1")).containsExactly(submitted);
            other.shutdown();
        }

        private void submit() {
            JdbcClient.create(dataSource)
                    .sql("update declaration set status = 'CHECKING' where id = 'd1'")
                    .update();
        }

        private void stillDraft() {
            String status = JdbcClient.create(dataSource)
                    .sql("select status from declaration where id = 'd1'")
                    .query(String.class)
                    .single();
            if (!status.equals("DRAFT")) {
                throw new ConflictException("submitted");
            }
        }

        private static void awaited(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Test
        void waitsForAListThatIsBeingReplaced() throws Exception {
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<Material> upload = new TransactionTemplate(new JdbcTransactionManager(dataSource))
                    .execute(status -> {
                        requirements.replace("d1", List.of(LETTER, OTHER));
                        Future<Material> waiting = other.submit(() -> upload("commitment-letter", "a.pdf", Pdfs.a4(1)));
                        assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                                .isInstanceOf(TimeoutException.class);
                        return waiting;
                    });

            Material uploaded = upload.get();
            assertThat(materials.list("d1")).containsExactly(uploaded);
            other.shutdown();
        }

        @Test
        void replacesListsAtOnce() throws Exception {
            List<List<MaterialRequirement>> lists =
                    List.of(List.of(LETTER), List.of(LETTER, OTHER), List.of(LETTER, LICENCE), List.of(LETTER));
            ExecutorService people = Executors.newFixedThreadPool(lists.size());
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
            List<Callable<Object>> replacing = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<MaterialRequirement> wanted = lists.get(i % lists.size());
                replacing.add(() -> {
                    transaction.executeWithoutResult(status -> requirements.replace("d1", wanted));
                    return null;
                });
            }

            for (Future<Object> one : people.invokeAll(replacing)) {
                one.get();
            }
            people.shutdown();

            assertThat(lists).contains(requirements.list("d1"));
        }

        @Test
        void listsRequirementsInOrder() {
            assertThat(requirements.list("d1")).containsExactly(LETTER, LICENCE, OTHER);
            requirements.replace("d1", List.of(LICENCE));
            assertThat(requirements.list("d1")).containsExactly(LICENCE);
            requirements.replace("d1", List.of());
            assertThat(requirements.list("d1")).isEmpty();
        }

        @Test
        void takesTheFirstOfTwoLinesForOneSlot() {
            MaterialRequirement optional =
                    MaterialRequirement.of("licence", 0, "materials", "证书").many();

            requirements.replace("d1", List.of(LICENCE, optional));

            assertThat(requirements.list("d1"))
                    .containsExactly(MaterialRequirement.of("licence", 0, "materials", "证书")
                            .mandatory()
                            .many());
        }

        @Test
        void saysWhatIsMissing() {
            assertThat(requirements.missing("d1"))
                    .containsExactly(
                            Problem.block("T02", "/materials/commitment-letter", "请上传“个人承诺书”。"),
                            Problem.block("Q01", "/materials/licence", "请上传“执业资格证书”。"));

            Material letter = upload("commitment-letter", "a.pdf", Pdfs.a4(1));
            assertThat(requirements.missing("d1")).extracting(Problem::rule).containsExactly("Q01");

            materials.remove("d1", letter.id(), "zhangsan", OPEN);
            assertThat(requirements.missing("d1")).hasSize(2);
        }

        private UploadRoom materials(PdfInspection used) {
            return materials(used, file -> Optional.empty());
        }

        private UploadRoom materials(PdfInspection used, VirusScanner scanner) {
            return materials(used, scanner, store, 100);
        }

        private UploadRoom materials(PdfInspection used, VirusScanner scanner, DocumentStore kept, int maxFiles) {
            return new UploadRoom(dataSource, clock, kept, used, check(scanner), DataSize.ofMegabytes(1), maxFiles);
        }

        private static VirusVerdicts check(VirusScanner scanner) {
            return new VirusVerdicts(scanner, WhenUnavailable.ACCEPT_FLAGGED, Words.MESSAGES);
        }

        /** Who did what to which file; nobody empties the audit between tests. */
        private List<String> audited() {
            return JdbcClient.create(dataSource)
                    .sql(
                            "select account_id, action, subject_id, detail, id from audit_event order by occurred_at, action")
                    .query((row, number) -> Map.entry(
                            row.getString("id"),
                            String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4))))
                    .stream()
                    .filter(entry -> !earlier.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private Material upload(String slot, String fileName, byte[] content) {
            return materials.upload(
                    new MaterialUpload("d1", slot, fileName, new ByteArrayInputStream(content), "zhangsan"), OPEN);
        }

        private Problem refused(String slot, String fileName, byte[] content) {
            try {
                upload(slot, fileName, content);
            } catch (MaterialRefusedException refused) {
                return refused.problem();
            }
            throw new AssertionError("taken");
        }

        private Path place(Material material) {
            String sha256 = material.sha256();
            return directory
                    .resolve(sha256.substring(0, 2))
                    .resolve(sha256.substring(2, 4))
                    .resolve(sha256);
        }

        private long files() throws IOException {
            try (Stream<Path> all = Files.walk(directory)) {
                return all.filter(Files::isRegularFile).count();
            }
        }
    }

    /** Each look at it is a millisecond later, so that order by time is certain. */
    private static final class Ticking extends Clock {

        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public Instant instant() {
            return Instant.parse("2026-11-23T04:00:00Z").plus(Duration.ofMillis(looks.incrementAndGet()));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
