package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhicheng.Patience;

/**
 * Whatever staff see is Chinese: each page is read as they read it, and a word in Latin letters that is no name, or the raw
 * key of a text, is found. Pages below /admin and /office are taken from the table of doors, so that a new one is read
 * without a word here.
 */
@OwnServer // reads lists, which others must not fill meanwhile
class StaffLanguageBrowserTest extends ChromiumTest {

    /** Names of things and formats, as people here say them. */
    private static final Set<String> NAMES = Set.of(
            "Cockpit",
            "Camunda",
            "Platform",
            "Operaton",
            "Modeler",
            "PDF",
            "CSV",
            "XLSX",
            "JSON",
            "BPMN",
            "DMN",
            "Excel",
            "HTTP",
            "HTTPS",
            "SMS",
            "SHA",
            "ID",
            "OFD",
            "ctrl",
            "alt",
            "shift",
            "Ctrl",
            "Alt",
            "Shift",
            "Enter",
            "Esc",
            "Tab",
            "KB",
            "MB",
            "XX",
            "v",
            "A",
            "B",
            "C",
            "D",
            "E",
            "J",
            "K",
            "N",
            "Y",
            "X",
            "F",
            "Z",
            "bpmn",
            "io",
            "T",
            "R",
            "W",
            "valid_to",
            "zhicheng");

    /** Rules are called by their ids, such as E01. */
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9.@/-])[A-Za-z][A-Za-z_]*(?![A-Za-z0-9]*[0-9@])");

    /** Names of files are their makers', and ids of models, such as review-routing, are English on purpose. */
    private static final Pattern FILE_OR_ID =
            Pattern.compile("[\\w-]+\\.(?:pdf|bpmn|dmn|form|csv)|[a-z]+(?:-[a-z0-9]+)+");

    /** Whom staff sign in as, in the demo. */
    private static final Set<String> LOGIN_NAMES =
            Set.of("tinghu", "yancheng", "sports", "fuzeren", "admin", "zhangsan", "lisi", "wangwu");

    /** Ids of one word: the processes of the house, and the calendar among the reference data. */
    private static final Set<String> IDS_OF_ONE_WORD = Set.of("declaration", "review", "registration", "holidays");

    /** What the foot of the web applications says that they are. */
    private static final Pattern ENGINE = Pattern.compile("Camunda Platform|Operaton");

    private static final Pattern RAW_KEY = Pattern.compile("[A-Z][A-Z0-9]+_[A-Z0-9_]+");

    private static final Pattern PAGE = Pattern.compile("GET,(/(?:admin|office)[^,{]*),.*,200,[^,]*");

    /** What people read: the text, what stands in empty fields, and what the title says; no ids of the engine in tables. */
    private static final String READ = """
            leaveOut => {
              const shown = element => element.checkVisibility({ visibilityProperty: true });
              const parts = [document.title];
              const walk = node => {
                if (node.nodeType === Node.TEXT_NODE) {
                  parts.push(node.textContent);
                } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(leaveOut) && shown(node) && getComputedStyle(node).fontSize !== '0px') {
                  parts.push(node.getAttribute('placeholder') ?? '', node.getAttribute('alt') ?? '');
                  node.childNodes.forEach(walk);
                }
              };
              walk(document.body);
              return parts.join('\\n');
            }""";

    private static final String NO_TEXT = "script, style, svg, canvas, iframe, pre, code, kbd, samp, .bjs-powered-by";

    /** In Camunda's tables stand names of people, ids and keys, which an admin knows. */
    private static final String IDS =
            NO_TEXT + ", td, .djs-container, .ctn-breadcrumbs, [cam-breadcrumbs-panel], .ng-hide";

    @Test
    void aReviewersTasklistIsChinese() {
        Case one = Case.submitted(signIn("zhangsan"));
        one.awaitStatus("COUNTY_REVIEW");
        Page page = open(1280, "tinghu");
        page.waitForURL("**/tasklist/**");
        assertThat(page.locator(".zc-task-card")).hasCount(1);
        assertChinese(page, "the list", NO_TEXT);
        for (String list : List.of("我的待办", "即将超期", "已超期", "重新提交", "公示与证照", "本单位全部")) {
            page.locator(".zc-lists a").getByText(list).click();
            assertThat(page.locator(".zc-lists [aria-current]")).containsText(list);
            settled(page);
            assertChinese(page, list, NO_TEXT);
        }
        page.getByText("键盘快捷键").click();
        assertThat(page.locator(".shortcut-modal")).isVisible();
        assertChinese(page, "the keys", NO_TEXT);
        page.keyboard().press("Escape");
        assertThat(page.locator(".shortcut-modal")).hasCount(0);

        page.locator(".zc-task-card").click();
        assertThat(page.locator(".fjs-form").first()).isVisible();
        settled(page);
        assertChinese(page, "a task", NO_TEXT);
        page.locator(".task-card button:has-text('认领')").first().click();
        assertThat(page.locator(".zc-viewer canvas")).isVisible();
        assertChinese(page, "a claimed task", NO_TEXT);
        for (String tab : List.of("操作记录", "流程图", "说明")) {
            if (page.locator(".nav-tabs").getByText(tab).isVisible()) {
                page.locator(".nav-tabs").getByText(tab).click();
                settled(page);
                assertChinese(page, tab, IDS);
            }
        }
    }

    @Test
    void whatCamundaShowsToAdminsIsChinese() {
        Case.submitted(signIn("lisi")).awaitStatus("COUNTY_REVIEW");
        Page page = open(1400, "admin");
        page.waitForURL("**/admin/**");
        for (String address : List.of(
                "cockpit/default/#/",
                "cockpit/default/#/processes",
                "cockpit/default/#/decisions",
                "cockpit/default/#/tasks",
                "cockpit/default/#/batch",
                "cockpit/default/#/repository",
                "admin/default/#/",
                "admin/default/#/users",
                "admin/default/#/user-create",
                "admin/default/#/groups",
                "admin/default/#/tenants",
                "admin/default/#/authorization?resource=0",
                "admin/default/#/system?section=system-settings-general")) {
            page.navigate(url("/camunda/app/" + address));
            assertThat(page.locator("[cam-widget-header]")).containsText("职称申报");
            assertThat(page.locator("[cam-widget-footer]")).containsText(ENGINE);
            settled(page);
            assertChinese(page, address, IDS);
        }
        page.navigate(url("/camunda/app/cockpit/default/#/processes"));
        page.locator("td a").getByText("职称申报").first().click();
        assertThat(page.locator(".djs-container svg .djs-shape").first()).isVisible();
        settled(page);
        assertChinese(page, "a process", IDS + ", aside, .ctn-content-header");
        page.locator("a[href*='#/process-instance/']").first().click();
        assertThat(page.locator(".djs-container svg .djs-shape").first()).isVisible();
        settled(page);
        assertChinese(page, "a case", IDS + ", aside, .ctn-content-header, .instance-tree");
    }

    @Test
    void ourPagesForStaffAreChinese() throws IOException {
        List<String> pages = Files.readAllLines(Path.of("docs/doors.csv")).stream()
                .flatMap(line -> PAGE.matcher(line).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(pages).contains("/admin/staff", "/admin/models");
        Page page = open(1400, "admin");
        page.waitForURL("**/admin/**");
        for (String address : pages) {
            page.navigate(url(address));
            settled(page);
            assertChinese(page, address, NO_TEXT + ", td");
        }
    }

    private static void assertChinese(Page page, String what, String leaveOut) {
        // AngularJS draws some parts a moment before it has its texts, and draws them again
        Patience.until("texts in the place of keys on " + what, () -> found(RAW_KEY, read(page, leaveOut))
                .isEmpty());
        String text = read(page, leaveOut);
        assertThat(text.codePoints().filter(Character::isIdeographic).count())
                .as(what)
                .isGreaterThan(10);
        Set<String> words = found(WORD, text);
        words.removeAll(NAMES);
        words.removeAll(IDS_OF_ONE_WORD);
        words.removeAll(LOGIN_NAMES);
        // keys to press
        words.removeIf(word -> word.length() == 1);
        assertThat(words).as("words of " + what).isEmpty();
    }

    private static String read(Page page, String leaveOut) {
        return FILE_OR_ID.matcher((String) page.evaluate(READ, leaveOut)).replaceAll("");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return new TreeSet<>(
                pattern.matcher(text).results().map(MatchResult::group).toList());
    }
}
