package org.zhicheng.declaration.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CircumstanceTest {

    private static final List<Circumstance> ALL = List.of(
            new Circumstance("size", List.of("small", "large", "huge"), Set::toString),
            new Circumstance("wet", List.of(false, true), values -> values.contains(true) ? "wet" : "dry"));

    @Test
    void whatIsAlwaysSoNeedsNoWords() {
        assertThat(said(way -> true)).isEmpty();
    }

    @Test
    void saysWhatHasToHoldTogether() {
        assertThat(said(way -> way.get("wet").equals(true))).containsExactly("wet");
        assertThat(said(way ->
                        !way.get("size").equals("small") && way.get("wet").equals(false)))
                .containsExactly("[large, huge]", "dry");
    }

    /** Small, or wet: "small" is not true of it, and neither is "wet", and "always" less than both. */
    @Test
    void saysNothingThatIsNotTrue() {
        assertThat(said(way -> way.get("size").equals("small") || way.get("wet").equals(true)))
                .isNull();
    }

    private static List<String> said(Predicate<Map<String, Object>> holds) {
        return Circumstance.said(
                ALL, Circumstance.together(ALL).stream().filter(holds).toList());
    }
}
