package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each control of a form says what it is and what is wrong with it, and can be used without a mouse. */
class ControlsBrowserTest extends ChromiumTest {

    private Case one;

    @BeforeEach
    void begin() {
        one = Case.started(signIn("lisi"), Case.CHOICE);
    }

    @AfterEach
    void end() {
        one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
    }

    @Test
    void selectsHaveARoleANameAndAValue() {
        Page page = opened(1400);
        FillPage fill = new FillPage(page);
        Locator info = fill.section("basicInfo");
        for (String name : List.of("政治面貌", "申报级别", "行政主管部门", "申报专业 第 1 级", "所属行政区划 第 3 级")) {
            assertThat(combobox(info, name)).hasCount(1);
        }
        Locator status = combobox(info, "政治面貌");
        assertThat(status).hasValue("");
        assertThat(status).hasAttribute("required", "");
        status.focus();
        status.press("ArrowDown");
        assertThat(status).hasValue("member");
        status.selectOption(new SelectOption().setLabel("请选择"));
        assertThat(status).hasValue("");
        assertThat(combobox(info, "申报专业 第 2 级").locator("option:checked")).hasText("电力工程");
        assertThat(info.getByText("专业目录目前为示例数据")).isVisible();
        Locator education = fill.section("education");
        assertThat(combobox(education, "学历")).hasCount(1);
        assertThat(combobox(education, "学习形式")).hasCount(1);
        assertThat(combobox(fill.section("publicity"), "公示结果")).hasCount(1);
    }

    @Test
    void aFieldIsMarkedOnceItIsLeftWrongAndNotForBeingPassedBy() {
        Page page = opened(1400);
        Locator section = new FillPage(page).section("basicInfo");
        Locator errors = section.locator(".fjs-form-field-error");
        Locator profession = section.getByLabel("现从事专业");
        profession.focus();
        profession.press("Tab");
        assertThat(profession).not().isFocused();
        assertThat(errors).hasCount(0);
        Locator email = section.getByLabel("电子邮箱");
        email.pressSequentially("wrong");
        // what was typed has reached the form
        assertThat(section.getByText("有未保存的修改")).isVisible();
        assertThat(errors).hasCount(0);
        email.press("Tab");
        assertThat(errors).hasText(new String[] {"“电子邮箱”应为有效的电子邮箱，例如 name@example.cn。"});
        assertThat(email).hasAttribute("aria-invalid", "true");
        assertThat(email).hasAccessibleDescription(Pattern.compile("应为有效的电子邮箱"));
        email.fill("a@example.cn");
        assertThat(errors).hasCount(0);
    }

    @Test
    void whatIsMissingIsSaidInTheWordsOfTheField() {
        Page page = opened(390);
        FillPage fill = new FillPage(page);
        fill.submit("提交");
        assertThat(page.locator(".zc-problems").first()).isVisible();
        for (var said : List.of(
                List.of("basicInfo", "请填写现从事专业。"),
                List.of("basicInfo", "请选择政治面貌。"),
                List.of("education", "请填写毕业学校。"),
                List.of("education", "请选择学历。"),
                List.of("education", "请填写毕业日期。"),
                List.of("publicity", "请选择公示结果。"))) {
            assertThat(fill.section(said.get(0))
                            .locator(".fjs-form-field-error")
                            .getByText(said.get(1)))
                    .isVisible();
        }
        Locator result = combobox(page.locator("#section-publicity"), "公示结果");
        assertThat(result).hasAttribute("aria-invalid", "true");
        assertThat(result).hasAccessibleDescription("请选择公示结果。");
        assertNoBarriersIn(page, "#section-publicity");
    }

    /** The register knows no degree of lisi's: which proof is asked for first, then what only one of them has. */
    @Test
    void whatIsWantedUnderConditionsHasItsStarWhenItIsWanted() {
        one.save("education", 0, one.content().path("education").deepCopy());
        Page page = opened(1400);
        Locator education = new FillPage(page).section("education");
        Locator until = education.getByLabel("备案表有效期至").first();
        assertThat(until).hasAttribute("required", "");
        education.getByLabel("备案表在线验证码").fill("");
        Locator proof = combobox(education, "学历证明材料");
        proof.selectOption(new SelectOption().setLabel("教育部留学服务中心认证书"));
        assertThat(until).hasCount(0);
        proof.selectOption(new SelectOption().setLabel("电子注册备案表"));
        assertThat(proof).hasAttribute("required", "");
        assertThat(until).hasAttribute("required", "");
    }

    @Test
    void rowsMoveGoAndComeBackByKeyboard() {
        Page page = opened(1400);
        FillPage fill = new FillPage(page);
        Locator education = fill.section("education");
        Locator schools = education.getByLabel("毕业学校");
        Locator days = textbox(education, "毕业日期");
        Locator titles = education.locator(".zc-entry h4");
        Locator said = education.locator(".zc-entries > [role=status]").first();
        schools.fill("南京大学");
        combobox(education, "学历").selectOption("bachelor");
        press(education, "添加一条学历");
        assertThat(schools.last()).isFocused();
        schools.last().fill("盐城工学院");
        days.last().fill("2030-01-01");
        days.last().press("Tab");
        assertThat(titles).hasText(new String[] {"学历 1：南京大学", "学历 2：盐城工学院"});

        press(education, "上移 学历 2：盐城工学院");
        assertThat(titles).hasText(new String[] {"学历 1：盐城工学院", "学历 2：南京大学"});
        assertThat(button(education, "下移 学历 1：盐城工学院")).isFocused();
        assertThat(said).hasText("“学历 2：盐城工学院”已移到第 1 条");
        assertThat(days.first()).hasValue("2030-01-01");
        assertThat(days.first()).hasAttribute("aria-invalid", "true");
        assertThat(days.last()).not().hasAttribute("aria-invalid", "true");
        assertThat(combobox(education, "学历").last()).hasValue("bachelor");

        press(education, "删除 学历 1：盐城工学院");
        assertThat(titles).hasText(new String[] {"学历 1：南京大学"});
        assertThat(titles).isFocused();
        assertThat(said).hasText("已删除“学历 1：盐城工学院”，可以撤销");
        press(education, "撤销删除“学历 1：盐城工学院”");
        assertThat(titles).hasText(new String[] {"学历 1：盐城工学院", "学历 2：南京大学"});
        assertThat(titles.first()).isFocused();
        assertThat(days.first()).hasValue("2030-01-01");

        press(education, "删除 学历 2：南京大学");
        assertThat(button(education, "添加一条学历")).isFocused();
        press(education, "撤销删除“学历 2：南京大学”");
        assertThat(schools.last()).hasValue("南京大学");
        assertNoBarriersIn(page, "#section-education");
        // what is kept on the server is in this order too
        assertThat(education.getByText("已暂存")).isVisible();
        page.reload();
        fill.section("education");
        assertThat(schools.first()).hasValue("盐城工学院");
        assertThat(schools.last()).hasValue("南京大学");
    }

    @Test
    void whatWasRefusedGoesWithItsRow() {
        Page page = opened(1400);
        FillPage fill = new FillPage(page);
        Locator education = fill.section("education");
        Locator schools = education.getByLabel("毕业学校");
        schools.fill("南京大学");
        press(education, "添加一条学历");
        fill.submit("提交");
        fill.section("education");
        assertThat(schools.last()).hasAttribute("aria-invalid", "true");
        press(education, "上移 学历 2");
        assertThat(schools.first()).hasAttribute("aria-invalid", "true");
        assertThat(schools.last()).hasValue("南京大学");
        assertThat(schools.last()).hasAttribute("aria-invalid", "false");
    }

    @Test
    void aDayIsTypedOrChosenInACalendar() {
        Page page = opened(1400);
        FillPage fill = new FillPage(page);
        Locator education = fill.section("education");
        Locator day = textbox(education, "毕业日期");
        for (String typed : List.of("2013-06-20", "2013.6.20", "2013年6月20日", "20130620")) {
            day.fill(typed);
            day.press("Tab");
            assertThat(day).hasValue("2013-06-20");
        }
        assertThat(button(education, "打开日历").first()).isFocused();
        page.keyboard().press("Enter");
        Locator calendar = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("选择毕业日期"));
        assertThat(button(calendar, "2013年6月20日 星期四")).isFocused();
        assertNoBarriersIn(page, ".zc-calendar");
        for (String key : List.of("ArrowRight", "ArrowDown", "PageUp", "Shift+PageUp", "Home")) {
            page.keyboard().press(key);
        }
        assertThat(button(calendar, "2012年5月28日 星期一")).isFocused();
        page.keyboard().press("Escape");
        assertThat(calendar).hasCount(0);
        assertThat(button(education, "打开日历").first()).isFocused();
        assertThat(day).hasValue("2013-06-20");
        day.press("ArrowDown");
        assertThat(button(calendar, "2013年6月20日 星期四")).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(day).hasValue("2013-06-13");
        assertThat(day).isFocused();
        day.fill("2013-06");
        day.press("Tab");
        assertThat(education.getByText("日期无法识别，请按 2013-06-20 填写。")).isVisible();

        Locator work = fill.section("workExperience");
        Locator from = textbox(work, "工作起始日期");
        from.fill("2013年7月");
        from.press("Tab");
        assertThat(from).hasValue("2013-07-01");
    }

    private Page opened(int width) {
        Page page = open(width, "lisi");
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(url("/tasks/" + one.taskId()));
        return page;
    }

    private static Locator combobox(Locator within, String name) {
        return within.getByRole(
                AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator textbox(Locator within, String name) {
        return within.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Locator within, String name) {
        button(within, name).press("Enter");
    }
}
