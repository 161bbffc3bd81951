package org.zhicheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.account.Account;
import org.zhicheng.account.AuditLog;
import org.zhicheng.form.Messages;
import org.zhicheng.form.NotFoundException;
import org.zhicheng.material.Material;
import org.zhicheng.material.Materials;

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
    private final MaterialDesk desk =
            new MaterialDesk(null, declarations, null, null, materials, null, access, audit, mock(Messages.class));

    @BeforeEach
    void store() {
        when(viewer.id()).thenReturn("tinghu");
        when(materials.find("m1")).thenReturn(Optional.of(material));
        when(declarations.get("d1")).thenReturn(declaration);
    }

    @Test
    void writesDownEachDownloadWithoutTheFilesName() {
        when(access.mayRead(declaration, viewer)).thenReturn(true);

        assertThat(desk.open("m1", viewer)).isEqualTo(material);
        desk.open("m1", viewer);

        verify(audit, times(2)).record("tinghu", "download-material", "material", "m1", null);
    }

    @Test
    void asksAgainEachTime() {
        when(access.mayRead(declaration, viewer)).thenReturn(true, false);
        desk.open("m1", viewer);

        assertThatThrownBy(() -> desk.open("m1", viewer)).isInstanceOf(NotFoundException.class);
        verify(audit, times(1)).record("tinghu", "download-material", "material", "m1", null);
    }

    @Test
    void doesNotSayWhetherAFileIsNotThereOrNotForThem() {
        assertThatThrownBy(() -> desk.open("m1", viewer)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.open("m2", viewer)).isInstanceOf(NotFoundException.class);
        verifyNoInteractions(audit);
    }
}
