package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * Cockpit, Admin and Tasklist in the hands of those who may use them, under a policy that evaluates nothing: what works
 * is seen, and the browser complains of nothing.
 */
@OwnServer // the list of people shows the first of them only
class WebApplicationsBrowserTest extends ChromiumTest {

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @Test
    void aProcessAdminReadsCasesAndTablesInCockpit() {
        Case one = Case.submitted(signIn("lisi"));
        one.awaitStatus("COUNTY_REVIEW");
        Page page = watched("admin");
        page.waitForURL("**/admin/**");
        page.navigate(url("/camunda/app/cockpit/default/#/"));
        assertThat(page.locator("[cam-widget-header]")).containsText("Cockpit");
        page.locator("a[href*='#/processes']").first().click();
        page.locator("td a")
                .getByText("职称申报", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".djs-container svg .djs-shape").first()).isVisible();
        page.locator("a[href*='#/process-instance/']").first().click();
        assertThat(page.locator(".djs-container svg .djs-shape").first()).isVisible();
        assertThat(page.locator("table")).not().hasCount(0);
        shot(page, "cockpit-case");

        page.navigate(url("/camunda/app/cockpit/default/#/decisions"));
        page.locator("td a").first().click();
        assertThat(page.locator(".dmn-decision-table-container table, .dmn-js-parent table")
                        .first())
                .isVisible();
        shot(page, "cockpit-table");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aProcessAdminReadsPeopleAndGroupsInAdmin() {
        Page page = watched("admin");
        page.waitForURL("**/admin/**");
        page.navigate(url("/camunda/app/admin/default/#/users"));
        page.locator("td a").getByText("tinghu").first().click();
        assertThat(page.locator("form").first()).isVisible();
        shot(page, "admin-user");
        page.navigate(url("/camunda/app/admin/default/#/groups"));
        assertThat(page.locator("table td").first()).isVisible();
        page.navigate(url("/camunda/app/admin/default/#/authorization?resource=0"));
        assertThat(page.locator("table").first()).isVisible();
        page.navigate(url("/camunda/app/admin/default/#/system?section=system-settings-general"));
        assertThat(page.locator(".section-content, [view]").first()).isVisible();
        assertThat(complaints).isEmpty();
    }

    /** A minute is long on a slow line, but what comes then is shown. */
    @Test
    void tasklistWaitsForASlowLine() {
        Page page = open(390, "tinghu");
        CompletableFuture<Route> asked = new CompletableFuture<>();
        page.route("**/tasklistPlugins/static/app/plugin.js*", asked::complete);
        page.clock().install();
        page.navigate(url("/camunda/app/tasklist/default/"));
        page.waitForCondition(asked::isDone);
        page.clock().fastForward(60_000);
        page.evaluate("() => new Promise(seen => requestAnimationFrame(seen))");
        asked.join().resume();
        assertThat(page.getByText("待认领").first()).isVisible();
    }

    @Test
    void aReviewerDecidesInTasklist() {
        Case one = Case.submitted(signIn("zhangsan"));
        one.awaitStatus("COUNTY_REVIEW");
        Page page = watched("tinghu");
        page.waitForURL("**/tasklist/**");
        new TasklistPage(page).open(one.number());
        page.locator(".claim").first().click();
        assertThat(page.locator(".zc-viewer canvas")).isVisible();
        page.getByText("流程图", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".djs-container svg .djs-shape").first()).isVisible();
        page.getByText("办理", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator(".fjs-powered-by").first()).isVisible();
        page.getByLabel("通过", new Page.GetByLabelOptions().setExact(true)).check();
        shot(page, "tasklist-decision");
        page.locator(".zc-decide").click();
        assertThat(page.getByLabel("通过", new Page.GetByLabelOptions().setExact(true)))
                .isHidden();
        one.awaitStatus("APPROVED");
        assertThat(complaints).isEmpty();
    }

    /** Everything that a browser says is wrong, wherever it happens. */
    private Page watched(String loginName) {
        Page page = open(1400, loginName);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return page;
    }
}
