package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 办件查询 on a desk and on a phone: an office finds, sorts, turns pages, reads what is decided, and takes a list along. */
@OwnServer // counts what an office has
class OfficeBrowserTest extends ChromiumTest {

    /** Two pages of them. */
    private static final int DECIDED = 24;

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void anOfficeFindsReadsAndTakesAlong(int width) throws IOException {
        Browser applicant = signIn("lisi");
        Case one = Case.submitted(applicant);
        String number = one.detail().at("/summary/caseNumber").asString();
        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);
        copy(one.id, width);
        Page page = open(width, "tinghu");
        page.waitForURL("**/tasklist/**");
        page.navigate(url("/office"));
        Locator rows = page.locator(".office-list tbody tr");
        assertThat(rows).hasCount(20);

        // pages, there and back
        button(page, "下一页").click();
        assertThat(page.locator(".office-pages")).containsText("第 2 / ");
        assertThat(page).hasURL(Pattern.compile(".*page=2$"));
        page.goBack();
        assertThat(page.locator(".office-pages")).containsText("第 1 / ");

        // sorted by number, the copies come first
        sort(page, width);
        assertThat(rows.first()).containsText(copied(width, 1));
        assertThat(page).hasURL(Pattern.compile(".*sort=number$"));
        shot(page, "office-sorted-" + width);
        assertFitsPhones(page, "/office sorted");

        // narrowed to what one has in hand
        page.getByLabel("办理人", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel("我（亭湖审核员）"));
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText(number);
        Office.review(reviewer, task, Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        button(page, "查询").click();
        assertThat(page.getByText("没有符合条件的办件")).isVisible();
        button(page, "清空条件").click();
        assertThat(rows).hasCount(20);

        // found by its number, and read
        page.getByLabel("办件编号或姓名").fill(number);
        page.getByLabel("办件编号或姓名").press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("*四");
        Download list = page.waitForDownload(() -> button(page, "导出 CSV").click());
        assertThat(list.suggestedFilename()).startsWith("办件清单_").endsWith(".csv");
        assertThat(Files.readString(list.path()))
                .startsWith("\uFEFF")
                .contains(number, "*四")
                .doesNotContain("李四", copied(width, 1));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        assertThat(page.locator(".office-head")).containsText("李四");
        assertThat(page.locator(".office-hand")).containsText("办结");
        assertThat(page.locator(".office-case")).containsText("亭湖审核员");
        assertFitsPhones(page, "a decided case");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("填报内容"))
                .click();
        assertThat(page.locator(".office-case")).containsText("工作总结");
        page.goBack();
        assertThat(page.getByLabel("办件编号或姓名")).hasValue(number);
        assertThat(rows).hasCount(1);
    }

    private static void sort(Page page, int width) {
        if (width < 900) {
            page.getByLabel("排序").selectOption("number");
            return;
        }
        Locator heading = page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("办件编号"));
        heading.getByRole(AriaRole.BUTTON).click();
        assertThat(heading).hasAttribute("aria-sort", "ascending");
    }

    /** Decided cases of years before: rows as this system writes them. */
    private void copy(String id, int width) {
        copy(
                "declaration",
                "id = '" + id + "'",
                Map.of(
                        "id", "'old" + width + "-' || x",
                        "case_number", "'" + prefix(width) + "' || lpad(x, 4, '0')",
                        "status", "'APPROVED'",
                        "process_instance_id", "null",
                        "submitted_at", "dateadd('day', -x, submitted_at)"));
        copy(
                "office_case",
                "declaration_id = '" + id + "'",
                Map.of(
                        "declaration_id", "'old" + width + "-' || x",
                        "case_number", "'" + prefix(width) + "' || lpad(x, 4, '0')",
                        "state", "'approved'",
                        "due_at", "null",
                        "submitted_at", "dateadd('day', -x, submitted_at)"));
    }

    private void copy(String table, String which, Map<String, String> others) {
        List<String> columns = tables
                .sql("select column_name from information_schema.columns where lower(table_name) = ?")
                .param(table)
                .query(String.class)
                .list()
                .stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
        tables.sql("insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + columns.stream()
                                .map(column -> others.getOrDefault(column, column))
                                .collect(Collectors.joining(", "))
                        + " from " + table + ", system_range(1, " + DECIDED + ") where " + which)
                .update();
    }

    private static String copied(int width, int number) {
        return prefix(width) + String.format("%04d", number);
    }

    /** Each run has older ones than the one before. */
    private static String prefix(int width) {
        return "320902202" + (width == 1400 ? 5 : 4) + "0102";
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
