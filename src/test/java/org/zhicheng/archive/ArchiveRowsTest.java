package org.zhicheng.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import org.zhicheng.archive.ArchiveRows.Due;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.material.Materials;
import org.zhicheng.material.store.DocumentStore;
import org.zhicheng.office.OfficeCase;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.TestDatabase;

/** Which cases are due, and what a package asks the tables, on both databases. */
class ArchiveRowsTest {

    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final String HASH = "ab".repeat(32);

    @Nested
    class OnH2 extends Rows {

        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgresql extends Rows {

        @Override
        TestDatabase open() {
            return TestDatabase.postgresql();
        }
    }

    abstract static class Rows {

        private TestDatabase database;
        private ArchiveRows rows;

        abstract TestDatabase open();

        @BeforeEach
        void anEndedCase() {
            database = open();
            rows = new ArchiveRows(database.jdbc());
            database.addDeclaration("d1");
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void aCaseIsDueOnceItEndedAndAgainOnceSomethingHappened() {
            assertThat(rows.due("")).as("a draft").isEmpty();
            database.jdbc()
                    .sql("update declaration set round = 1, status = 'APPROVED', finished_at = current_timestamp")
                    .update();
            assertThat(rows.due("")).containsExactly(new Due("d1", 0));
            assertThat(rows.due("d1")).isEmpty();

            rows.insert(made(1, 0, LocalDate.of(2056, 12, 31)));
            assertThat(rows.due("")).isEmpty();
            database.jdbc()
                    .sql("insert into declaration_event (id, declaration_id, occurred_at, kind)"
                            + " values ('e', 'd1', current_timestamp, 'certificate-revoked')")
                    .update();
            assertThat(rows.due("")).containsExactly(new Due("d1", 1));
            assertThat(rows.nextVersion("d1")).isEqualTo(2);
        }

        @Test
        void whatIsOverIsFoundAndDestroyedOnce() {
            rows.insert(made(1, 0, LocalDate.of(2056, 12, 31)));
            rows.insert(made(2, 1, null));

            assertThat(rows.over(LocalDate.of(2056, 12, 31))).as("its last day").isEmpty();
            assertThat(rows.over(LocalDate.of(2057, 1, 1)))
                    .extracting(ArchivePackage::version)
                    .containsExactly(1);
            assertThat(rows.names(HASH)).isTrue();
            rows.destroyed("p1", AT);
            rows.destroyed("p2", AT);
            assertThat(rows.names(HASH)).as("the store deletes it").isFalse();
            assertThat(rows.withHash(HASH))
                    .get()
                    .extracting(ArchivePackage::document)
                    .isNull();
            assertThat(rows.over(LocalDate.of(2057, 1, 1))).isEmpty();
            assertThat(rows.kept()).isZero();
        }

        @Test
        void everythingThatAPackageHoldsCanBeAsked() throws IOException {
            RecordedTables tables = new RecordedTables(database.jdbc(), HouseClock.CLOCK);
            assertThat(tables.all()).hasSizeGreaterThan(4).allSatisfy(table -> assertThat(tables.rows(table, "d1"))
                    .as(table.name())
                    .isEmpty());

            database.jdbc()
                    .sql(
                            "insert into certificate (id, number, declaration_id, holder_id, holder_name, level, title, specialty,"
                                    + " way, office, obtained_on, issued_at, status_index, state, state_at, document, version, ofd)"
                                    + " values ('c', '1', 'd1', 'applicant-of-d1', '张三', 'assistant', '助理工程师', '工程', '初定', '亭湖区',"
                                    + " date '2026-11-30', timestamp with time zone '2026-11-30 02:00:00Z', 0, 'VALID',"
                                    + " timestamp with time zone '2026-11-30 02:00:00Z', '" + HASH + "', 1, null)")
                    .update();
            RecordedTable certificates = tables.all().stream()
                    .filter(table -> table.name().equals("证书"))
                    .findFirst()
                    .orElseThrow();
            assertThat(tables.rows(certificates, "d1")).singleElement().satisfies(row -> assertThat(row)
                    .containsEntry("姓名", "张三")
                    .containsEntry("取得时间", "2026-11-30")
                    .containsEntry("签发时间", "2026-11-30T10:00+08:00")
                    .doesNotContainKey("不再有效的原因"));
            assertThat(filed()).containsExactly("archive.folder.certificate/1-1.pdf");
        }

        private List<String> filed() throws IOException {
            Messages messages = mock(Messages.class);
            when(messages.say(anyString())).thenAnswer(call -> call.getArgument(0));
            DocumentStore store = mock(DocumentStore.class);
            when(store.open(HASH)).thenReturn(InputStream.nullInputStream());
            Dossier dossier = mock(Dossier.class);
            when(dossier.declaration())
                    .thenReturn(Declaration.of("d1", "applicant-of-d1")
                            .choice(new Choice(Business.INITIAL, "320902", "none", "e", "05-09", "assistant"), "05")
                            .build());
            OfficeCase whole = new OfficeCase(
                    null,
                    null,
                    "approved",
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            PackageZip zip = new PackageZip(OutputStream.nullOutputStream(), store, AT);
            new FilesPart(mock(Materials.class), database.jdbc(), messages)
                    .write(new ArchivedCase(dossier, null, "", 1, AT, whole, List.of()), zip);
            return zip.entries().stream().map(Manifest.Entry::path).toList();
        }

        private static ArchivePackage made(int version, int events, LocalDate until) {
            return new ArchivePackage(
                    "p" + version, "d1", "1", version, "office-a", AT, events, HASH, HASH, 1, 1, 0, until, null);
        }
    }
}
