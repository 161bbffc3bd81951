package org.zhicheng.declaration.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhicheng.reference.LevelName;

class LevelsBelowTest {

    private final Map<String, List<LevelName>> offered = Map.of(
            "crops", List.of(level("assistant", "助理农艺师"), level("senior", "正高级研究员")),
            "animals", List.of(level("assistant", "助理兽医师"), level("senior", "正高级研究员")),
            "advice", List.of(level("senior", "正高级研究员")));

    @Test
    void aNameThatNotAllShareIsLeftOut() {
        LevelsBelow levels = new LevelsBelow(List.of("crops", "animals", "advice"), offered::get);

        assertThat(levels.of("crops")).extracting(LevelName::name).containsExactly("", "正高级研究员");
        assertThat(levels.of("crops")).extracting(LevelName::level).containsExactly("assistant", "senior");
    }

    @Test
    void ofOneSpecialtyEveryNameStays() {
        assertThat(new LevelsBelow(List.of("animals"), offered::get).of("animals"))
                .extracting(LevelName::name)
                .containsExactly("助理兽医师", "正高级研究员");
    }

    @Test
    void whichSpecialtyHasALevelIsKnown() {
        LevelsBelow levels = new LevelsBelow(List.of("crops", "advice"), offered::get);

        assertThat(levels.has("crops", "assistant")).isTrue();
        assertThat(levels.has("advice", "assistant")).isFalse();
    }

    private static LevelName level(String level, String name) {
        return new LevelName(level, name, true);
    }
}
