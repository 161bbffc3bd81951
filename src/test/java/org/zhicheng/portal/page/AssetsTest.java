package org.zhicheng.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.zhicheng.account.session.SessionFreshness;
import org.zhicheng.portal.page.Assets.Asset;

class AssetsTest {

    private final Assets assets = new Assets();

    @ParameterizedTest
    @ValueSource(strings = {"portal.css", "renderer.css", "diagram.css", "login.js", "task-page.js", "case.js"})
    void everyAddressHasAHashAndAFile(String source) {
        Asset asset = assets.of(source);

        assertThat(asset.address()).matches("/assets/[a-z-]+-[0-9A-Z]{8}\\.(js|css)");
        assertThat(new ClassPathResource("static" + asset.address()).exists()).isTrue();
        assertThat(SessionFreshness.isSameForAll(new MockHttpServletRequest("GET", asset.address())))
                .as("read without a session")
                .isTrue();
        assertThat(asset.imports()).allSatisfy(one -> assertThat(new ClassPathResource("static" + one).exists())
                .as(one)
                .isTrue());
    }

    /**
     * A page of a form may weigh 230 kB as it comes over the line (the benchmark {@code pages} weighs it whole): this is
     * what stands before anything that it asks the server for, in kB.
     */
    @ParameterizedTest
    @CsvSource({"task-page.js,renderer.css,175", "start-page.js,renderer.css,180", "case.js,case.css,55"})
    void whatAPageLoadsIsLight(String script, String style, int bound) {
        assertThat(Stream.of(script, "portal.css", style)
                                .flatMap(this::whole)
                                .mapToInt(AssetsTest::packed)
                                .sum()
                        / 1000)
                .as("kB of scripts and style sheets, packed")
                .isLessThanOrEqualTo(bound);
    }

    /** A class of each style sheet and part that only a review has. */
    @ParameterizedTest
    @ValueSource(
            strings = {"zc-review-columns", "zc-decision-row", "zc-viewer-list", "zc-note-writing", "zc-sheet-keys"})
    void applicantsLoadNothingThatOnlyReviewersSee(String name) {
        assertThat(Stream.of("task-page.js", "portal.css", "renderer.css").flatMap(this::whole))
                .noneMatch(address -> text(address).contains(name));
        assertThat(Stream.of("tasklist.js", "reviewing.css").flatMap(this::whole))
                .as("what Tasklist loads")
                .anyMatch(address -> text(address).contains(name));
    }

    private Stream<String> whole(String source) {
        Asset asset = assets.of(source);
        return Stream.concat(Stream.of(asset.address()), asset.imports().stream());
    }

    private static int packed(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text(address).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static String text(String address) {
        try {
            return new ClassPathResource("static" + address).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneThatThereIsNotIsToldAtOnce() {
        assertThatThrownBy(() -> assets.of("none.js")).hasMessageContaining("none.js");
    }
}
