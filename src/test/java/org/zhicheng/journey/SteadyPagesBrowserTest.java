package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a slow line pages come in pieces: nothing that one is about to press moves away when the next piece comes. */
class SteadyPagesBrowserTest extends ChromiumTest {

    /** What browsers call good for the sum of all moves (Cumulative Layout Shift). */
    private static final double GOOD = 0.1;

    private static final String WATCHED = """
            window.moved = [];
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) {
                if (!entry.hadRecentInput) {
                  window.moved.push({ by: entry.value, what: entry.sources.map(source => source.node?.outerHTML?.slice(0, 80)).join(' ') });
                }
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    @Test
    void nothingMovesWhenTheRestOfAPageComes() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        List<String> people = List.of(
                "/me",
                "/me/cases",
                "/me/cases/" + one.id,
                "/me/profile",
                "/me/materials",
                "/me/messages",
                "/me/account",
                "/tasks/" + one.taskId(),
                "/tasks/" + one.taskId() + "#section/education",
                "/tasks/" + one.taskId() + "#check",
                "/declarations/new?business=initial");
        Page applicant = watched(open(390, "lisi"));
        people.forEach(address -> assertSteady(applicant, address));
    }

    @Test
    void norForAStranger() {
        Page stranger = watched(open(390));
        List.of("/", "/check", "/login", "/register", "/verify", "/help")
                .forEach(address -> assertSteady(stranger, address));
    }

    private static Page watched(Page page) {
        page.addInitScript(WATCHED);
        return page;
    }

    /** The server's answers are held back until the page stands as it does on a slow line. */
    private void assertSteady(Page page, String address) {
        List<Route> held = new ArrayList<>();
        page.navigate("about:blank");
        page.route("**/api/**", held::add);
        page.navigate(url(address));
        page.waitForFunction("() => !document.querySelector('main [data-later]:empty')");
        page.unroute("**/api/**");
        held.forEach(Route::resume);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("main .zc-waiting")).hasCount(0);
        Number moved = (Number) page.evaluate("window.moved.reduce((sum, one) => sum + one.by, 0)");
        assertThat(moved.doubleValue())
                .as(address + " " + page.evaluate("JSON.stringify(window.moved)"))
                .isLessThan(GOOD);
    }
}
