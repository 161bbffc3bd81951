package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.office.fact.FactFolding;

/** The head of an office reads 审核统计, on a phone and before a large screen. */
class StatisticsBrowserTest extends ChromiumTest {

    private static final String OFFICE = "office-320902";
    private static final int WEEKS = 9;

    @Autowired
    FactFolding folding;

    /** One case a week that was decided on the day on which it came, the last of them returned; and two that wait. */
    @BeforeEach
    void someWeeks() {
        for (String table : List.of(
                "office_fact_waiting",
                "office_fact_item",
                "office_tally",
                "reviewer_tally",
                "office_fact",
                "office_turn")) {
            tables.sql("delete from " + table).update();
        }
        LocalDate today = HouseClock.today();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate day = today.minusWeeks(week);
            fact("in" + week, "entered", day, null, null);
            fact("out" + week, "left", day, null, null);
            fact("done" + week, "decided", day, week == 1 ? "returned" : "approved", "tinghu");
        }
        tables.sql("insert into office_fact_item (fact_id, position, item, phrase) values ('done1', 0, '社保缴费证明',"
                        + " '字迹不清，请重新扫描后上传。')")
                .update();
        fact("here1", "entered", today, null, null);
        fact("here2", "entered", today.minusWeeks(6), null, null);
        folding.fold();
    }

    @Test
    void theHeadReadsIt() {
        Page desk = open(1400, "fuzeren");
        desk.navigate(url("/office"));
        desk.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("审核统计"))
                .first()
                .click();

        assertThat(part(desk, "现在在办")).containsText("现在在办 2 件，其中 1 件收到已超过 10 个工作日");
        assertThat(part(desk, "这段时间")).containsText("通过 " + (WEEKS - 1) + "、退回 1、不通过 0");
        assertThat(part(desk, "这段时间")).containsText("89%");
        assertThat(part(desk, "每周情况").locator("svg .ct-line")).hasCount(3);
        assertThat(part(desk, "每周情况").locator("tbody tr")).hasCount(12);
        assertThat(part(desk, "退回了什么")).containsText("退回最多的是社保缴费证明，有 1 次。");
        assertThat(part(desk, "为什么退回")).containsText("字迹不清，请重新扫描后上传。");
        assertThat(part(desk, "按区划")).containsText("亭湖区");
        assertThat(part(desk, "人员工作量")).containsText("亭湖审核员");
        assertNoBarriers(desk, "审核统计");
        shot(desk, "office-statistics");

        time(desk).selectOption("4");
        assertThat(part(desk, "每周情况").locator("tbody tr")).hasCount(4);
        assertThat(desk).hasURL(Pattern.compile("time=4"));
        desk.getByLabel("级别", new Page.GetByLabelOptions().setExact(true)).selectOption("senior");
        assertThat(desk.getByText("这个范围内没有办件")).isVisible();
        desk.goBack();
        assertThat(part(desk, "每周情况").locator("tbody tr")).hasCount(4);
        desk.reload();
        assertThat(time(desk)).hasValue("4");

        time(desk).selectOption("days");
        desk.getByLabel("从", new Page.GetByLabelOptions().setExact(true)).fill("2030-01-01");
        assertThat(desk.getByRole(AriaRole.ALERT)).containsText("结束日期不能早于开始日期");
        time(desk).selectOption("12");
        assertThat(part(desk, "每周情况").locator("tbody tr")).hasCount(12);
    }

    @Test
    void onAPhoneLongTablesAreFolded() {
        Page phone = open(390, "tinghu");
        phone.navigate(url("/office/statistics"));
        Locator weeks = part(phone, "每周情况");
        assertThat(weeks.locator("svg .ct-line")).hasCount(3);
        assertThat(weeks.locator("table")).isHidden();
        weeks.locator("summary").click();
        assertThat(weeks.locator("table")).isVisible();
        assertThat(phone.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("人员工作量")))
                .hasCount(0);
        assertFitsPhones(phone, "审核统计");
        shot(phone, "office-statistics-phone");
    }

    @Test
    void whoHasNothingReadsSo() {
        Page desk = open(1400, "sports");
        desk.navigate(url("/office/statistics"));
        assertThat(desk.getByText("还没有可统计的办件")).isVisible();
        assertNoBarriers(desk, "审核统计 of nothing");
        Page admin = open(1400, "admin");
        admin.navigate(url("/office/statistics"));
        assertThat(admin.getByText("您不属于任何审核单位")).isVisible();
    }

    private static Locator time(Page page) {
        return page.getByLabel("时间", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator part(Page page, String title) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(title).setExact(true));
    }

    private void fact(String id, String kind, LocalDate day, String outcome, String reviewer) {
        tables.sql("insert into office_fact (id, kind, office, stage, division, series, level, entered_on, happened_on,"
                        + " outcome, first_decision, reviewer_id) values (?, ?, ?, '县级审核', '320902', '05',"
                        + " 'assistant', ?, ?, ?, ?, ?)")
                .params(id, kind, OFFICE, day, day, outcome, outcome != null, reviewer)
                .update();
        tables.sql("insert into office_fact_waiting (fact_id) values (?)")
                .param(id)
                .update();
    }
}
