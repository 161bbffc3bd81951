package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** People's journeys are walked in a Chromium. Screenshots lie in target/screenshots where they are asked for. */
@Tag("browser")
abstract class ChromiumTest extends ServerTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** They cost these tests a good part of their time: {@code -Dzhicheng.screenshots=true} wants them. */
    private static final boolean SOMEBODY_LOOKS = Boolean.getBoolean("zhicheng.screenshots");

    /** A machine that does other things too takes its time; what is there is seen at once in any case. */
    private static final int PATIENCE_MILLIS = 120_000;

    /** What WCAG 2.2 asks for at level AA, as far as a machine can see it. */
    private static final List<String> BARRIERS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> forbidden = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void patiently() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A browser of its own, with nobody signed in. */
    Page open(int width) {
        Page page = RunningChromium.get()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, width < 500 ? 844 : 900)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                forbidden.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    /** Pages of an earlier test would go on asking, drawing and waiting beside the next one. */
    @AfterEach
    void nobodyIsThereAnyMore() {
        RunningChromium.get().contexts().forEach(BrowserContext::close);
    }

    /** Whatever a test is about: no page wants what its own policy forbids. */
    @AfterEach
    void nothingWasForbidden() {
        assertThat(forbidden).isEmpty();
    }

    Page open(int width, String loginName) {
        Page page = open(width);
        page.navigate(url("/login"));
        page.getByLabel("登录名").fill(loginName);
        page.getByLabel("密码").fill("Zhicheng2026");
        page.locator("form[action='/login'] button").click();
        return page;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    static void shot(Page page, String name) {
        picture(page, name, true);
    }

    /** Only what the window shows, as where a dialog covers the page. */
    static void screen(Page page, String name) {
        picture(page, name, false);
    }

    private static void picture(Page page, String name, boolean wholePage) {
        if (SOMEBODY_LOOKS) {
            page.screenshot(new ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(wholePage));
        }
    }

    /** Waits until the page has whatever it asks the server for when it is opened. */
    static void settled(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Nothing needs sideways scrolling, and a checker finds no barrier. */
    static void assertFitsPhones(Page page, String what) {
        ViewportSize shown = page.viewportSize();
        // the smallest phone; and what is left of a desktop for somebody who needs everything four times as large
        page.setViewportSize(320, shown.height);
        assertNoSidewaysScrolling(page, what + ", 320 wide");
        page.evaluate("document.querySelectorAll('input').forEach(input => (input.size = 60))");
        assertNoSidewaysScrolling(page, what + ", 320 wide, in a font that makes fields wide");
        page.evaluate("document.querySelectorAll('input').forEach(input => input.removeAttribute('size'))");
        page.setViewportSize(shown.width, shown.height);
        assertNoSidewaysScrolling(page, what);
        assertNoBarriers(page, what);
    }

    private static void assertNoSidewaysScrolling(Page page, String what) {
        int overflow = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overflow).as("sideways overflow of " + what).isLessThanOrEqualTo(0);
    }

    /** In the light and in the dark: what is drawn in one can be too faint in the other. */
    static void assertNoBarriers(Page page, String what) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            // one run in the page itself: without it, each look opens a blank page for the checker to sum up in
            var violations = new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(BARRIERS)
                    .analyze()
                    .getViolations();
            assertThat(violations.stream()
                            .map(violation -> violation.getId() + " "
                                    + violation.getNodes().get(0).getHtml()))
                    .as("barriers of " + what + ", " + scheme)
                    .isEmpty();
        }
    }

    /** In a part of a page: the others are not ours, or a checker has more to say of them than can be read. */
    static void assertNoBarriersIn(Page page, String part) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).withTags(BARRIERS).include(part).analyze().getViolations().stream()
                                .map(violation -> violation.getId() + " "
                                        + violation.getNodes().get(0).getHtml()))
                .as("barriers in " + part)
                .isEmpty();
    }
}
