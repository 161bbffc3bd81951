package org.zhicheng.declaration.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.material.Material;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.Problem;
import org.zhicheng.task.SavedSection;

/** What a return left closed and is open all the same. */
class MendableItemsTest {

    private static final Instant SENT = Instant.parse("2026-11-01T04:00:00Z");
    private static final Problem EXPIRED = Problem.block("X03", "/education/registrationValidUntil", "已过有效期");

    private final DeclarationSections sections = mock(DeclarationSections.class);
    private final Materials materials = mock(Materials.class);
    private final Declaration declaration = mock(Declaration.class);
    private final MendableItems mendable = new MendableItems(new ChangedItems(sections, materials));

    @BeforeEach
    void sent() {
        when(declaration.id()).thenReturn("d1");
        when(declaration.round()).thenReturn(1);
        when(declaration.submittedAt()).thenReturn(SENT);
        when(sections.submitted("d1", 1)).thenReturn(Map.of("education", until("2026-12-01")));
        saved(until("2026-12-01"));
    }

    @Test
    void nothingWhereNothingIsWrong() {
        assertThat(mendable.of(
                        declaration,
                        List.of("section:workSummary"),
                        List.of(Problem.warn("H02", "/workExperience", ""))))
                .isEmpty();
    }

    @Test
    void whatExpiredOpensWithItsPaper() {
        assertThat(mendable.of(declaration, List.of(), List.of(EXPIRED)))
                .containsExactlyInAnyOrder("section:education", "material:education-registration");
    }

    /** The new date is typed and saved, the new paper is still to come. */
    @Test
    void staysOpenUntilItIsSent() {
        saved(until("2027-06-01"));
        assertThat(mendable.of(declaration, List.of(), List.of()))
                .containsExactlyInAnyOrder("section:education", "material:education-registration");
    }

    @Test
    void whatWasUploadedSinceCanBeReplaced() {
        Material added = mock(Material.class);
        when(added.slot()).thenReturn("performance");
        when(added.uploadedAt()).thenReturn(SENT.plusSeconds(60));
        when(materials.list("d1")).thenReturn(List.of(added));
        assertThat(mendable.of(declaration, List.of(), List.of())).containsExactly("material:performance");
    }

    /** A new 备案表 has another code and another last day than are typed. */
    @Test
    void thePaperOpensWhatIsTypedOfIt() {
        assertThat(mendable.of(declaration, List.of("material:education-registration"), List.of()))
                .containsExactly("section:education");
    }

    /** A reviewer who returns what was typed did not ask for another paper. */
    @Test
    void whatWasReturnedOpensNothingElse() {
        saved(until("2027-06-01"));
        assertThat(mendable.of(declaration, List.of("section:education"), List.of()))
                .isEmpty();
    }

    private void saved(JsonNode education) {
        when(sections.load("d1")).thenReturn(List.of(new SavedSection("education", education, 2, SENT)));
    }

    private static JsonNode until(String date) {
        return JsonNodeFactory.instance.objectNode().put("registrationValidUntil", date);
    }
}
