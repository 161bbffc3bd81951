package org.zhicheng.declaration.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.correction.ItemNames;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.ReviewRecord.ReturnedItem;
import org.zhicheng.form.Fixtures;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.Problem;

/** What was returned comes back mended, or is asked about. */
class UncorrectedItemsTest {

    private static final Instant SENT = Instant.parse("2026-11-01T04:00:00Z");

    private final ItemNames names = mock(ItemNames.class);
    private final Declaration declaration = mock(Declaration.class);
    private final UncorrectedItems unchanged = new UncorrectedItems(names, Fixtures.messages());

    @BeforeEach
    void returned() {
        when(declaration.id()).thenReturn("d1");
        when(declaration.status()).thenReturn(DeclarationStatus.RETURNED);
        when(declaration.submittedAt()).thenReturn(SENT);
        Map<String, String> called = new LinkedHashMap<>();
        called.put("section:otherMaterials", "其他材料");
        called.put("material:commitment-letter", "个人承诺书");
        when(names.of(any())).thenReturn(called);
    }

    private ADossier dossier() {
        return ADossier.of(declaration)
                .returned(
                        new ReturnedItem("section:otherMaterials", "请补充"),
                        new ReturnedItem("material:commitment-letter", "未签名"))
                .asking(MaterialRequirement.of("other", 1, "otherMaterials", "其他材料")
                        .many());
    }

    private static Material uploadedSince(String slot) {
        return new Material(
                slot, "d1", slot, "a.pdf", "0".repeat(64), 1, 1, List.of(), SENT.plusSeconds(60), "zhangsan");
    }

    @Test
    void asksAboutWhatIsAsItWas() {
        assertThat(unchanged.problems(dossier().build()))
                .containsExactly(
                        Problem.warn("Q02", "/otherMaterials", "“其他材料”退回后没有修改，请确认。"),
                        Problem.warn("Q02", "/materials/commitment-letter", "“个人承诺书”退回后没有修改，请确认。"));
    }

    @Test
    void aFileOfASectionMendsTheSection() {
        Dossier mended = dossier()
                .with(uploadedSince("other"))
                .with(uploadedSince("commitment-letter"))
                .build();
        assertThat(unchanged.problems(mended)).isEmpty();
    }

    @Test
    void asksNothingUnlessItWasReturned() {
        when(declaration.status()).thenReturn(DeclarationStatus.WITHDRAWN);
        assertThat(unchanged.problems(dossier().build())).isEmpty();
    }
}
