package org.zhicheng.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.Proves;
import org.zhicheng.SetClock;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.FileDocumentStore;
import org.zhicheng.reference.TestDatabase;

/** A package is there whole, or not at all. */
class ArchiveMakingTest {

    private final TestDatabase database = TestDatabase.h2();
    private final ArchivedCases cases = mock(ArchivedCases.class);
    private final PackageWriter writer = mock(PackageWriter.class);
    private final ArchiveRows rows = new ArchiveRows(database.jdbc());
    private final Declaration declaration = Declaration.of("case", "lisi")
            .caseNumber("1")
            .choice(new Choice(Business.INITIAL, "320902", "none", "employer", "05-09", "assistant"), "05")
            .finishedAt(Instant.parse("2026-11-30T02:00:00Z"))
            .build();

    @TempDir
    Path folder;

    private ArchiveMaking making;

    @BeforeEach
    void aCase() throws IOException {
        SetClock clock = SetClock.atNoon();
        FileDocumentStore store = new FileDocumentStore(folder, clock);
        making = new ArchiveMaking(
                cases,
                writer,
                store,
                new DocumentClaims(database.jdbc(), store, List.of(rows), database.transactions()),
                rows,
                new TransactionTemplate(database.transactions()),
                clock);
        Dossier dossier = mock(Dossier.class);
        when(dossier.declaration()).thenReturn(declaration);
        when(cases.of(any()))
                .thenAnswer(call -> new ArchivedCase(
                        dossier, "office-a", "亭湖区", rows.nextVersion("case"), clock.instant(), null, List.of()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Proves("AR01")
    void whatBreaksOffInTheMiddleLeavesNothing() throws IOException {
        when(writer.write(any(), any())).thenAnswer(call -> {
            call.<OutputStream>getArgument(1).write(new byte[200_000]);
            throw new IOException("killed");
        });

        assertThatThrownBy(() -> making.make(declaration, 5, 0)).hasMessage("killed");
        assertThat(rows.of("case")).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    @Proves("AR02")
    void whatIsWholeIsKeptForItsTermAndMadeAnewBesideTheOld() throws IOException {
        when(writer.write(any(), any())).thenAnswer(call -> {
            ArchivedCase one = call.getArgument(0);
            call.<OutputStream>getArgument(1).write(one.version());
            return new Manifest(
                    Manifest.FORMAT, "p" + one.version(), "1", one.version(), one.madeAt(), "", List.of(), List.of());
        });

        making.make(declaration, 5, 30);
        making.make(declaration, 6, 0);

        assertThat(rows.of("case"))
                .extracting(ArchivePackage::version, ArchivePackage::keptUntil, ArchivePackage::events)
                .containsExactly(tuple(2, null, 6), tuple(1, LocalDate.of(2056, 12, 31), 5));
        assertThat(files()).hasSize(2);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
