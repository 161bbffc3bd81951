package org.zhicheng.declaration.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.material.Material;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a return left closed and is open all the same. */
class FaultyItemsTest {

    private static final Instant SENT = Instant.parse("2026-11-01T04:00:00Z");
    private static final Problem EXPIRED = Problem.block("X03", "/education/registrationValidUntil", "已过有效期");

    private final Declaration declaration = mock(Declaration.class);

    @BeforeEach
    void sent() {
        when(declaration.id()).thenReturn("d1");
        when(declaration.submittedAt()).thenReturn(SENT);
    }

    /** As it was sent. */
    private ADossier unchanged() {
        return typed("2026-12-01");
    }

    private ADossier typed(String validUntil) {
        return ADossier.of(declaration).sent("education", until("2026-12-01")).typed("education", until(validUntil));
    }

    @Test
    void nothingWhereNothingIsWrong() {
        assertThat(FaultyItems.of(
                        unchanged().build(),
                        List.of("section:workSummary"),
                        List.of(Problem.warn("H02", "/workExperience", ""))))
                .isEmpty();
    }

    @Test
    void whatExpiredOpensWithItsPaper() {
        assertThat(FaultyItems.of(unchanged().build(), List.of(), List.of(EXPIRED)))
                .containsExactlyInAnyOrder("section:education", "material:education-registration");
    }

    /** The new date is typed and saved, the new paper is still to come. */
    @Test
    void staysOpenUntilItIsSent() {
        assertThat(FaultyItems.of(typed("2027-06-01").build(), List.of(), List.of()))
                .containsExactlyInAnyOrder("section:education", "material:education-registration");
    }

    @Test
    void whatWasUploadedSinceCanBeReplaced() {
        Material added = mock(Material.class);
        when(added.slot()).thenReturn("performance");
        when(added.uploadedAt()).thenReturn(SENT.plusSeconds(60));
        assertThat(FaultyItems.of(unchanged().with(added).build(), List.of(), List.of()))
                .containsExactly("material:performance");
    }

    /** A new 备案表 has another code and another last day than are typed. */
    @Test
    void thePaperOpensWhatIsTypedOfIt() {
        assertThat(FaultyItems.of(unchanged().build(), List.of("material:education-registration"), List.of()))
                .containsExactly("section:education");
    }

    /** A reviewer who returns what was typed did not ask for another paper. */
    @Test
    void whatWasReturnedOpensNothingElse() {
        assertThat(FaultyItems.of(typed("2027-06-01").build(), List.of("section:education"), List.of()))
                .isEmpty();
    }

    private static JsonNode until(String date) {
        return JsonNodeFactory.instance.objectNode().put("registrationValidUntil", date);
    }
}
