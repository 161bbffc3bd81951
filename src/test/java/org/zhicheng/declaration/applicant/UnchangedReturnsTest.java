package org.zhicheng.declaration.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.form.ReviewRecord;
import org.zhicheng.declaration.form.ReviewRecord.ReturnedItem;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.mending.ChangedItems;
import org.zhicheng.declaration.mending.ItemNames;
import org.zhicheng.form.Fixtures;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.problem.Problem;

/** What was returned comes back mended, or is asked about. */
class UnchangedReturnsTest {

    private final ReviewRecord reviews = mock(ReviewRecord.class);
    private final ChangedItems changedItems = mock(ChangedItems.class);
    private final MaterialRequirements requirements = mock(MaterialRequirements.class);
    private final ItemNames names = mock(ItemNames.class);
    private final Declaration declaration = mock(Declaration.class);
    private final UnchangedReturns unchanged =
            new UnchangedReturns(reviews, changedItems, requirements, names, Fixtures.messages());

    @BeforeEach
    void returned() {
        when(declaration.id()).thenReturn("d1");
        when(declaration.status()).thenReturn(DeclarationStatus.RETURNED);
        when(reviews.returnedItems("d1"))
                .thenReturn(List.of(
                        new ReturnedItem("section:otherMaterials", "请补充"),
                        new ReturnedItem("material:commitment-letter", "未签名")));
        Map<String, String> called = new LinkedHashMap<>();
        called.put("section:otherMaterials", "其他材料");
        called.put("material:commitment-letter", "个人承诺书");
        when(names.of("d1")).thenReturn(called);
        MaterialRequirement other = mock(MaterialRequirement.class);
        when(other.slot()).thenReturn("other");
        when(other.section()).thenReturn("otherMaterials");
        when(requirements.list("d1")).thenReturn(List.of(other));
    }

    @Test
    void asksAboutWhatIsAsItWas() {
        assertThat(unchanged.problems(declaration))
                .containsExactly(
                        Problem.warn("Q02", "/otherMaterials", "“其他材料”退回后没有修改，请确认。"),
                        Problem.warn("Q02", "/materials/commitment-letter", "“个人承诺书”退回后没有修改，请确认。"));
    }

    @Test
    void aFileOfASectionMendsTheSection() {
        when(changedItems.of(declaration)).thenReturn(Set.of("material:other", "material:commitment-letter"));
        assertThat(unchanged.problems(declaration)).isEmpty();
    }

    @Test
    void asksNothingUnlessItWasReturned() {
        when(declaration.status()).thenReturn(DeclarationStatus.WITHDRAWN);
        assertThat(unchanged.problems(declaration)).isEmpty();
    }
}
