package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.notice.carrier.SimulatedInbox;

/**
 * A reviewer decides ten cases in a row at 1280 × 720: three keys or three clicks each, nothing is scrolled to reach what
 * is needed, and the next case of the list opens by itself. What it took is logged.
 */
@OwnServer // the list is that of these ten
class TenDecisionsBrowserTest extends ChromiumTest {

    private static final Logger LOG = LoggerFactory.getLogger(TenDecisionsBrowserTest.class);

    private static final int CASES = 10;
    private static final int BY_KEYS = 5;
    private static final Pattern TASK = Pattern.compile(".*/task/[^/?]+");

    /** Counts what the person does, and how far anything was scrolled for it. */
    private static final String COUNTED = """
            window.counted = { clicks: 0, keys: 0, scrolled: 0 };
            const seen = new Map();
            addEventListener('click', event => event.isTrusted && event.detail > 0 && window.counted.clicks++, true);
            addEventListener('keydown', event => ['Control', 'Shift'].includes(event.key) || window.counted.keys++, true);
            addEventListener('scroll', ({ target }) => {
              const top = (target.scrollingElement ?? target).scrollTop;
              window.counted.scrolled += Math.abs(top - (seen.get(target) ?? 0));
              seen.set(target, top);
            }, true);
            """;

    @Autowired
    SimulatedInbox phones;

    @Test
    void tenCasesInARow() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(Case.submitted(Newcomer.verified(port, phones)));
        }
        Page page = open(1280);
        page.setViewportSize(1280, 720);
        page.addInitScript(COUNTED);
        signIn(page, "tinghu");
        page.navigate(url("/camunda/app/tasklist/default/#/"));
        page.getByText("待认领").first().click();
        Locator rows = page.locator("ol.tasks-list li");
        assertThat(rows).hasCount(CASES);
        List<String> order = tasksOf(rows);
        rows.first().click();

        for (int i = 0; i < CASES; i++) {
            awaitOpen(page, order.get(i));
            assertEverythingIsInSight(page);
            page.evaluate("window.counted = { clicks: 0, keys: 0, scrolled: 0 }");
            long began = System.nanoTime();
            boolean byKeys = i < BY_KEYS;
            claim(page, byKeys);
            List<Route> late = heldBack(page, order.get(i));
            approve(page, byKeys);
            if (i + 1 < CASES) {
                awaitOpen(page, order.get(i + 1));
            } else {
                assertThat(page.locator(".zc-after")).containsText("本列表已经办完");
            }
            Counted counted = counted(page);
            late.forEach(Route::resume);
            assertThat(page.locator(".task-removed")).hasCount(0);
            LOG.info("Decision {}: {}, {} ms", i + 1, counted, (System.nanoTime() - began) / 1_000_000, late.size());
            assertThat(counted.keys()).as("keys of decision " + (i + 1)).isEqualTo(byKeys ? 3 : 0);
            assertThat(counted.clicks()).as("clicks of decision " + (i + 1)).isEqualTo(byKeys ? 0 : 3);
            assertThat(counted.scrolled()).as("pixels scrolled").isZero();
        }
        assertThat(page.locator(".zc-after")).containsText("今天已办 10 件");
        assertThat(cases).allSatisfy(one -> one.awaitStatus("APPROVED"));
    }

    private record Counted(int clicks, int keys, int scrolled) {}

    private static Counted counted(Page page) {
        Map<?, ?> counted = (Map<?, ?>) page.evaluate("window.counted");
        return new Counted(number(counted, "clicks"), number(counted, "keys"), number(counted, "scrolled"));
    }

    private static int number(Map<?, ?> counted, String name) {
        return ((Number) counted.get(name)).intValue();
    }

    private static List<String> tasksOf(Locator rows) {
        return rows.locator("a[href*='task=']").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*task=([^&]+).*", "$1"))
                .distinct()
                .toList();
    }

    private void signIn(Page page, String loginName) {
        page.navigate(url("/login"));
        page.getByLabel("登录名").fill(loginName);
        page.getByLabel("密码").fill("Zhicheng2026");
        page.locator("form[action='/login'] button").click();
        page.waitForURL("**/tasklist/**");
    }

    /** Tasklist's own look at a task, which is answered only when the next one is open: on a slow line, or in a busy office. */
    private static List<Route> heldBack(Page page, String task) {
        List<Route> late = new ArrayList<>();
        page.unroute(TASK);
        page.route(TASK, route -> {
            if (route.request().url().endsWith(task)) {
                late.add(route);
            } else {
                route.resume();
            }
        });
        page.evaluate("angular.element(document.body).scope().$root.$broadcast('refresh')");
        page.waitForCondition(() -> !late.isEmpty());
        return late;
    }

    /** Unclaimed and drawn, the focus where keys work. */
    private static void awaitOpen(Page page, String task) {
        page.waitForURL(address -> address.contains("task=" + task));
        assertThat(page.locator(".zc-open-line .claim")).isVisible();
        assertThat(page.locator(".zc-viewer canvas")).isVisible();
        assertThat(page.locator(".zc-pdf-frame")).isFocused();
    }

    private static void claim(Page page, boolean byKeys) {
        if (byKeys) {
            page.keyboard().press("c");
        } else {
            page.locator(".zc-open-line .claim").click();
        }
        awaitClaimed(page);
    }

    private static void approve(Page page, boolean byKeys) {
        Locator approved = page.getByLabel("通过", new Page.GetByLabelOptions().setExact(true));
        if (byKeys) {
            page.keyboard().press("1");
            assertThat(approved).isChecked();
            page.keyboard().press("Control+Enter");
        } else {
            approved.click();
            page.locator(".zc-decide").click();
        }
    }

    private static void awaitClaimed(Page page) {
        assertThat(page.locator(".zc-open-line .unclaim")).isVisible();
        assertThat(page.locator(".zc-decide")).hasText("提交Ctrl ⏎");
        assertThat(page.locator(".zc-pdf-frame")).isFocused();
    }

    /** Facts, first page and decision bar lie in the window; only the two columns scroll. */
    private static void assertEverythingIsInSight(Page page) {
        for (String part : List.of(".zc-open-line", ".zc-review-facts", ".zc-pdf-bar", ".zc-decision", ".zc-decide")) {
            BoundingBox box = page.locator(part).boundingBox();
            assertThat(box.y).as(part).isNotNegative();
            assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(720);
        }
        BoundingBox sheet = page.locator(".zc-viewer canvas").boundingBox();
        assertThat(720 - sheet.y).as("what is seen of the first page").isGreaterThan(400);
        assertNoBarriersIn(page, ".task-card");
    }
}
