package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste and type in full-width mode is understood: signing in, finding an employer, the check of a degree. */
class SpellingsBrowserTest extends ChromiumTest {

    private static final String BRACKETED = "中科XX（盐城）测绘工作室";

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void aNameToSignInWithIsReadHoweverItIsWritten(int width) {
        for (String name : List.of("ｚｈａｎｇｓａｎ", "３２０９０２ １９９００１０１ ００１４", "\u200b320902-19900101-0014\u00a0")) {
            Page page = open(width);
            page.navigate(url("/login"));
            page.locator("#username").fill(name);
            page.locator("#password").fill("Zhicheng2026");
            shot(page, "spellings-login-" + width);
            page.locator("form[action='/login'] button").click();
            page.waitForURL(address -> !address.contains("/login"));
            page.navigate(url("/me"));
            assertThat(page.locator("h1")).containsText("张三");
            page.context().close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void anEmployerIsFoundHoweverItIsWritten(int width) {
        signIn("lisi")
                .post("/api/employers", Map.of("name", BRACKETED, "uscc", "92320902 MA9XYWUTQ1", "division", "320902"));
        Page page = open(width, "lisi");
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(url("/declarations/new"));
        found(page, "91320902 MA1ABCD03D", "盐城市XX有限公司");
        found(page, "９１３２０９０２ＭＡ１ＡＢＣＤ０３Ｄ", "盐城市XX有限公司");
        found(page, "盐城市ＸＸ有限公司", "盐城市XX有限公司");
        found(page, "盐城市 XX 有限公司\u200b", "盐城市XX有限公司");
        found(page, "中科xx(盐城)测绘工作室", BRACKETED);
        found(page, "中科XX【盐城】 测绘工作室", BRACKETED);
        shot(page, "spellings-employer-" + width);
        assertFitsPhones(page, "发起申报");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void aDegreeIsFoundHoweverItsNumberIsWritten(int width) {
        Case one = Case.started(signIn("zhangsan"), Case.CHOICE);
        Page page = open(width, "zhangsan");
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(url("/tasks/" + one.taskId()));
        Locator education = new FillPage(page).section("education");
        education.getByLabel("毕业学校").fill("南京XX工程学院");
        education.getByLabel("所学专业").fill("电气工程及其自动化");
        select(education, "学历", "本科");
        select(education, "学习形式", "全日制");
        day(education, "2030-06-20");
        assertThat(education.getByText("不能晚于今天，请核对。").first()).isVisible();
        day(education, "2013-06-20");
        education.getByLabel("以此学历作为申报依据").check();
        for (String number : List.of("1127 6120 1305 001235", "No.１１２７６１２０１３０５００１２３４\u200b")) {
            education.getByLabel("学历证书编号").fill(number);
            save(education);
            assertThat(page.getByText(number.endsWith("5") ? "填写的学历证书编号与学信网查询结果不一致" : "学历信息已通过学信网核验")
                            .first())
                    .isVisible();
            shot(page, "spellings-degree-" + (number.endsWith("5") ? "other-" : "") + width);
        }
        assertThat(education.getByLabel("学历证书编号")).hasValue("No.１１２７６１２０１３０５００１２３４\u200b");
        one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
    }

    @Test
    void aRowIsNotLostByOneClick() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page page = open(390, "lisi");
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(url("/tasks/" + one.taskId()));
        Locator education = new FillPage(page).section("education");
        education.getByLabel("毕业学校").fill("南京XX工程学院");
        education
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除 学历 1：南京XX工程学院"))
                .click();
        assertThat(education.getByLabel("毕业学校")).hasCount(0);
        screen(page, "spellings-row-390");
        education
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤销"))
                .click();
        assertThat(education.getByLabel("毕业学校")).hasValue("南京XX工程学院");
        one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
    }

    @Test
    void aDraftIsKeptWithWhatIsWrongInIt() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page page = open(1400, "lisi");
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(url("/tasks/" + one.taskId()));
        Locator info = new FillPage(page).section("basicInfo");
        info.getByLabel("现从事专业").fill("变电运行" + "长".repeat(70));
        info.getByLabel("移动电话").fill("+44 7700 900123");
        save(info);
        assertThat(info.getByText("“现从事专业”最多60个字符").first()).isVisible();
        // the browser says the same before it is kept
        assertThat(info.getByText("有内容须在提交前修改").first()).isVisible();
        shot(page, "spellings-draft-1400");
        page.reload();
        assertThat(info.getByLabel("现从事专业")).hasValue("变电运行" + "长".repeat(70));
        assertThat(info.getByLabel("移动电话")).hasValue("+44 7700 900123");
        one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
    }

    private static void found(Page page, String keyword, String name) {
        page.getByPlaceholder("单位全称或统一社会信用代码").fill(keyword);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("搜索").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("选择 " + name))
                        .first())
                .isVisible();
    }

    private static void save(Locator section) {
        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("暂存"))
                .last()
                .click();
    }

    private static void day(Locator education, String day) {
        Locator field = education.getByLabel("毕业日期");
        field.fill(day);
        field.press("Tab");
    }

    private static void select(Locator section, String label, String option) {
        section.locator(".fjs-form-field-select:has(label:has-text('" + label + "')) select")
                .first()
                .selectOption(new SelectOption().setLabel(option));
    }
}
