package org.zhicheng.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Without it browsers draw as those of the nineties did, each in its own way. The layout's own is not taken over. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysThatItIsHtml(Path page) throws IOException {
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>\n");
    }

    /** What is drawn by itself, and not as a part of others. */
    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> all = Files.list(TEMPLATES)) {
            return all.filter(PageTemplatesTest::isWhole).toList().stream();
        }
    }

    private static boolean isWhole(Path template) {
        try {
            String text = Files.readString(template);
            return text.contains("layout :: page") || text.contains("<title");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
