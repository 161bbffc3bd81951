package org.zhicheng.review.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every office has reasons to begin with, for everything that can be returned. */
class GivenPhrasesTest {

    private static final Pattern SLOT = Pattern.compile("-out-1\"><text>\"([a-z-]+)\"</text>");

    private final GivenPhrases given;

    GivenPhrasesTest() throws IOException {
        this.given = new GivenPhrases();
    }

    @Test
    void everyMaterialOfTheTableHasSome() throws IOException {
        Set<String> slots = SLOT.matcher(Files.readString(Path.of("processes/material-requirements.dmn")))
                .results()
                .map(found -> "material:" + found.group(1))
                .collect(Collectors.toSet());

        assertThat(slots).hasSizeGreaterThan(8);
        assertThat(given.items()).extracting(GivenPhrases.Item::item).containsAll(slots);
    }

    @Test
    void eachIsOneThatAHeadCouldHaveWritten() {
        assertThat(given.items()).allSatisfy(item -> {
            assertThat(item.name()).isNotBlank();
            assertThat(item.phrases())
                    .as(item.item())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .hasSizeLessThanOrEqualTo(PhraseDesk.MOST)
                    .allMatch(phrase -> phrase.length() <= PhraseDesk.LONGEST && phrase.endsWith("。"));
        });
        assertThat(given.find(GivenPhrases.ANY)).isPresent();
    }
}
