package org.zhicheng.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Proves;

/** What an admin may write into the table of publicity. */
class PublicityContractTest {

    private static final TableContract CONTRACT =
            TableContract.of("publicity-rules").orElseThrow();

    @ParameterizedTest
    @Proves("PB03")
    @ValueSource(ints = {-1, 0, 1, 4})
    void noTableShortensAPublicity(int days) {
        assertThat(Answer.PUBLICITY_DAYS.allows(days)).isFalse();
        assertThat(Answer.PUBLICITY_DAYS.allows(5)).isTrue();
    }

    @Test
    void whatIsPublishedSaysAllOfIt() {
        assertThat(CONTRACT.row().apply(row())).isEmpty();
        Map<String, Object> without = row();
        without.put("days", null);
        assertThat(CONTRACT.row().apply(without)).contains("model.row.unpublished");
        assertThat(CONTRACT.row().apply(Map.of("published", false))).isEmpty();
    }

    @Test
    void anObjectionHasTimeThatIsNotTakenAway() {
        Map<String, Object> hurried = row();
        hurried.put("objectionMost", 9);
        assertThat(CONTRACT.row().apply(hurried)).contains("model.row.hurried");
    }

    private static Map<String, Object> row() {
        return new HashMap<>(Map.of(
                "published",
                true,
                "days",
                5,
                "shownDays",
                5,
                "objectionDays",
                10,
                "objectionMost",
                30,
                "anonymous",
                true,
                "confirmation",
                "task",
                "obtained",
                "approval"));
    }
}
