package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.OpenItems;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.material.Materials;
import org.zhicheng.material.RemovedMaterial;
import org.zhicheng.problem.Messages;

/** A slot as its applicant and as its reviewer see it. */
class CaseViewsTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-23T10:00:00Z");

    private final ObjectMapper json =
            new ObjectMapper().findAndRegisterModules().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private final MaterialRequirements requirements = mock(MaterialRequirements.class);
    private final Materials materials = mock(Materials.class);
    private final MaterialReadings readings = mock(MaterialReadings.class);
    private final Declaration declaration = mock(Declaration.class);
    private final CaseViews views =
            new CaseViews(null, null, requirements, materials, readings, null, null, null, null, mock(Messages.class));

    @BeforeEach
    void replaced() {
        when(declaration.id()).thenReturn("d1");
        when(requirements.list("d1")).thenReturn(List.of(slot("letter"), slot("other")));
        when(materials.list("d1")).thenReturn(List.of(material("m2", "新.pdf", EVENING)));
        when(materials.removed("d1"))
                .thenReturn(List.of(new RemovedMaterial(material("m1", "旧.pdf", MORNING), EVENING, "zhangsan")));
        when(readings.of(any(), any())).thenReturn(Map.of());
    }

    @Test
    void reviewersSeeWhatWasThereBefore() {
        JsonNode slots = json.valueToTree(views.readOnlySlots(declaration));

        assertThat(slots.path(0).path("files").path(0).path("fileName").asText())
                .isEqualTo("新.pdf");
        JsonNode earlier = slots.path(0).path("history").path(0);
        assertThat(earlier.path("fileName").asText()).isEqualTo("旧.pdf");
        assertThat(earlier.path("url").asText()).isEqualTo("/api/materials/m1/content");
        assertThat(earlier.has("uploadedAt")).isTrue();
        assertThat(earlier.has("removedAt")).isTrue();
        assertThat(slots.path(1).path("history").isEmpty()).isTrue();
    }

    @Test
    void applicantsSeeWhatIsThere() {
        JsonNode slots = json.valueToTree(views.slots(declaration, OpenItems.none()));

        assertThat(slots.path(0).path("files").size()).isEqualTo(1);
        assertThat(slots.path(0).has("history")).isFalse();
    }

    private static MaterialRequirement slot(String slot) {
        return new MaterialRequirement(slot, 1, "materials", slot, true, false, null, null, null, null);
    }

    private static Material material(String id, String fileName, Instant uploadedAt) {
        return new Material(id, "d1", "letter", fileName, "0".repeat(64), 1, 1, List.of(), uploadedAt, "zhangsan");
    }
}
