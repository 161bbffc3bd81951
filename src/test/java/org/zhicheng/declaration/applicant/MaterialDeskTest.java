package org.zhicheng.declaration.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.life.CaseAccess;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.task.TaskGoneReason;
import org.zhicheng.declaration.view.MaterialReadings;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.material.EnclosureReader;
import org.zhicheng.material.Enclosures;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.Materials;
import org.zhicheng.material.Uploaded;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.task.ATask;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;

/** Who opens a file, and that it is written down. */
class MaterialDeskTest {

    private final Materials materials = mock(Materials.class);
    private final Declarations declarations = mock(Declarations.class);
    private final CaseAccess access = mock(CaseAccess.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final Account viewer = mock(Account.class);
    private final Declaration declaration = mock(Declaration.class);
    private final Material material =
            new Material("m1", "d1", "letter", "张三.pdf", "0".repeat(64), 1, 1, List.of(), Instant.EPOCH, "zhangsan");
    private final UserTasks tasks = mock(UserTasks.class);
    private final ApplicantForm form = mock(ApplicantForm.class);
    private final EnclosureReader enclosures = mock(EnclosureReader.class);
    private final ItemOpening opening = mock(ItemOpening.class);
    private final MaterialReadings readings = mock(MaterialReadings.class);
    private final Throttle throttle = mock(Throttle.class);
    private final Messages messages = mock(Messages.class);
    private final MaterialDesk desk = new MaterialDesk(
            new EditableDeclarations(
                    tasks, mock(TaskGoneReason.class), declarations, mock(Dossiers.class), form, mock(Messages.class)),
            enclosures,
            opening,
            materials,
            readings,
            new UploadQuota(throttle, messages, 120),
            messages);
    private final MaterialDownloads downloads = new MaterialDownloads(materials, declarations, access, audit, messages);

    @BeforeEach
    void store() {
        when(viewer.id()).thenReturn("tinghu");
        when(materials.find("m1")).thenReturn(Optional.of(material));
        when(declarations.get("d1")).thenReturn(declaration);
        when(declarations.find("d1")).thenReturn(Optional.of(declaration));
    }

    /** Of zhangsan's, with one slot that is open. */
    private void openForFilling() {
        UserTask task = ATask.of("t1", "fill-in-declaration")
                .assignedTo("tinghu")
                .declaration("d1")
                .open();
        when(tasks.find("t1")).thenReturn(Optional.of(task));
        when(form.serves(task)).thenReturn(true);
        when(declaration.id()).thenReturn("d1");
        when(declaration.ownedBy("tinghu")).thenReturn(true);
        when(declaration.status()).thenReturn(DeclarationStatus.DRAFT);
        MaterialRequirement letter =
                MaterialRequirement.of("letter", 1, "materials", "承诺书").mandatory();
        Enclosures nothingYet = new Enclosures(List.of(letter), List.of(), List.of());
        when(enclosures.of("d1")).thenReturn(nothingYet);
        when(opening.opens(declaration, nothingYet, letter)).thenReturn(true);
        when(throttle.admit(any())).thenReturn(Optional.of(new Throttle.Pass(List.of())));
        when(materials.upload(any(), any(), any())).thenReturn(new Uploaded(material, DocumentStatements.NONE));
    }

    /** What was looked into for a minute may no longer be wanted. */
    @Test
    void asksAgainWhetherTheSlotIsOpenBeforeAnythingChanges() {
        openForFilling();
        ArgumentCaptor<Supplier<Enclosures>> uploading = ArgumentCaptor.captor();
        ArgumentCaptor<Runnable> removing = ArgumentCaptor.captor();

        desk.upload("t1", "letter", "a.pdf", InputStream.nullInputStream(), viewer);
        desk.remove("t1", "m1", viewer);

        verify(materials).upload(any(), any(), uploading.capture());
        verify(materials).remove(eq("d1"), eq("m1"), eq("tinghu"), removing.capture());
        List<Runnable> again = List.of(() -> uploading.getValue().get(), removing.getValue());
        assertThatCode(() -> again.forEach(Runnable::run)).doesNotThrowAnyException();
        when(declaration.status()).thenReturn(DeclarationStatus.CHECKING);
        assertThat(again).allSatisfy(check -> assertThatThrownBy(check::run).isInstanceOf(ConflictException.class));
    }

    @Test
    void limitsHowOftenSomebodyUploads() {
        openForFilling();
        desk.upload("t1", "letter", "a.pdf", InputStream.nullInputStream(), viewer);
        when(throttle.admit(new Throttle.Count("upload:tinghu", new Throttle.Limit(120, Duration.ofHours(1)))))
                .thenReturn(Optional.empty());

        assertThatThrownBy(() -> desk.upload("t1", "letter", "a.pdf", InputStream.nullInputStream(), viewer))
                .isInstanceOf(TooOftenException.class);
        verify(materials, times(1)).upload(any(), any(), any());
    }

    @Test
    void writesDownEachDownloadWithoutTheFilesName() {
        when(access.mayRead(declaration, viewer)).thenReturn(true);

        assertThat(downloads.open("m1", viewer)).isEqualTo(material);
        downloads.open("m1", viewer);

        verify(audit, times(2)).recordInCase("d1", "tinghu", AuditKind.DOWNLOAD_MATERIAL, "material", "m1", null);
    }

    @Test
    void givesOutNothingInWhichAVirusWasFound() {
        when(access.mayRead(declaration, viewer)).thenReturn(true);
        when(messages.say("material.scan.found", "a.pdf")).thenReturn("a.pdf is ill");
        when(materials.find("m1"))
                .thenReturn(Optional.of(new Material(
                        "m1",
                        "d1",
                        "letter",
                        "a.pdf",
                        "0".repeat(64),
                        1,
                        1,
                        List.of(Problem.block("F03", "/materials/letter", "x")),
                        Instant.EPOCH,
                        "zhangsan")));

        assertThatThrownBy(() -> downloads.open("m1", viewer))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("a.pdf is ill");
        verifyNoInteractions(audit);
    }

    @Test
    void asksAgainEachTime() {
        when(access.mayRead(declaration, viewer)).thenReturn(true, false);
        downloads.open("m1", viewer);

        assertThatThrownBy(() -> downloads.open("m1", viewer)).isInstanceOf(NotFoundException.class);
        verify(audit, times(1)).recordInCase("d1", "tinghu", AuditKind.DOWNLOAD_MATERIAL, "material", "m1", null);
    }

    @Test
    void doesNotSayWhetherAFileIsNotThereOrNotForThem() {
        assertThatThrownBy(() -> downloads.open("m1", viewer)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> downloads.open("m2", viewer)).isInstanceOf(NotFoundException.class);
        verifyNoInteractions(audit);
    }
}
