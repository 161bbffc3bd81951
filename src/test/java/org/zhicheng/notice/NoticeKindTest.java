package org.zhicheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoticeKindTest {

    private static final Path PAGE = Path.of("src/main/frontend/src/messages/failed-notices.zh.js");
    private static final Pattern TEMPLATES = Pattern.compile("(?s)templates: \\{(.*?)}");
    private static final Pattern NAME = Pattern.compile("'?([a-z-]+)'?: '");

    /** Codes are not listed there: who waits for one asks for another. */
    @Test
    void eachHasANameOnThePageOfNoticesThatFailed() throws IOException {
        String templates = TEMPLATES
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(NAME.matcher(templates).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind != NoticeKind.CODE)
                        .map(NoticeKind::code)
                        .toList());
    }
}
