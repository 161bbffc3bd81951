package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.declaration.correction.OpenItems;
import org.zhicheng.declaration.dossier.ADossier;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.RemovedMaterial;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.ReviewerWords;
import org.zhicheng.problem.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A slot as its applicant and as its reviewer see it. */
class CaseViewsTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-23T10:00:00Z");

    private final ObjectMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(nulls -> nulls.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final MaterialReadings readings = mock(MaterialReadings.class);
    private final Declaration declaration = mock(Declaration.class);
    private final CaseViews views = new CaseViews(
            readings,
            mock(IdNumbers.class),
            new RuleSettings(800, 3, Severity.BLOCK, LocalDate.parse("2001-01-01"), Severity.FLAG, false, 5, 0),
            mock(Messages.class),
            mock(ReviewerWords.class));
    private final Dossier replaced = ADossier.of(declaration)
            .asking(slot("letter"), slot("other"))
            .with(material("m2", "新.pdf", EVENING))
            .withRemoved(new RemovedMaterial(material("m1", "旧.pdf", MORNING), EVENING, "zhangsan"))
            .build();

    @BeforeEach
    void readNothing() {
        when(readings.of(any())).thenReturn(Map.of());
    }

    @Test
    void reviewersSeeWhatWasThereBefore() {
        JsonNode slots = json.valueToTree(views.readOnlySlots(replaced));

        assertThat(slots.path(0).path("files").path(0).path("fileName").asString())
                .isEqualTo("新.pdf");
        JsonNode earlier = slots.path(0).path("history").path(0);
        assertThat(earlier.path("fileName").asString()).isEqualTo("旧.pdf");
        assertThat(earlier.path("url").asString()).isEqualTo("/api/materials/m1/content");
        assertThat(earlier.has("uploadedAt")).isTrue();
        assertThat(earlier.has("removedAt")).isTrue();
        assertThat(slots.path(1).path("history").isEmpty()).isTrue();
    }

    @Test
    void applicantsSeeWhatIsThere() {
        JsonNode slots = json.valueToTree(views.slots(replaced, OpenItems.none()));

        assertThat(slots.path(0).path("files").size()).isEqualTo(1);
        assertThat(slots.path(0).has("history")).isFalse();
    }

    private static MaterialRequirement slot(String slot) {
        return MaterialRequirement.of(slot, 1, "materials", slot).mandatory();
    }

    private static Material material(String id, String fileName, Instant uploadedAt) {
        return new Material(id, "d1", "letter", fileName, "0".repeat(64), 1, 1, List.of(), uploadedAt, "zhangsan");
    }
}
