package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A graduate asks before there is an account, signs in, and finds the answers where they are needed. */
class OutlookBrowserTest extends ChromiumTest {

    @BeforeEach
    void nobodyAskedYet() {
        tables.sql("delete from throttle_event").update();
    }

    @Test
    void whatWasAnsweredGoesAlongIntoTheDeclaration() {
        Page phone = open(390);
        phone.navigate(url("/"));
        phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("能不能申报")))
                .first()
                .click();
        settled(phone);
        assertFitsPhones(phone, "能不能申报");

        button(phone, "看看能不能申报").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("还有 6 处需要完成或修改");
        assertFitsPhones(phone, "能不能申报, with faults");

        phone.getByLabel("学历", new Page.GetByLabelOptions().setExact(true)).selectOption("bachelor");
        phone.getByLabel("学习形式").selectOption("full-time");
        phone.getByLabel("毕业时间").fill("2018年6月30日");
        phone.getByLabel("什么时候开始从事本专业工作").fill("2018-07");
        pick(phone, "所属行政区划 第 2 级", "盐城市");
        pick(phone, "所属行政区划 第 3 级", "亭湖区");
        pick(phone, "申报专业 第 1 级", "体育");
        pick(phone, "申报专业 第 2 级", "教练员");
        pick(phone, "申报专业 第 3 级", "田径");
        // where there is only one, it is chosen by itself
        assertThat(phone.getByLabel("申报专业 第 4 级")).hasValue("14-01-01-01");
        button(phone, "看看能不能申报").click();
        Locator answer =
                phone.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(Pattern.compile("您现在符合职称初定助理级")));
        assertThat(answer).isFocused();
        assertThat(phone.getByText("系统查到的不用交，查不到才要")).isVisible();
        assertFitsPhones(phone, "the answer");

        phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("发起申报").setExact(true))
                .click();
        phone.getByLabel("登录名").fill("lisi");
        phone.getByLabel("密码").fill("Zhicheng2026");
        phone.locator("form[action='/login'] button").click();

        assertThat(phone.getByText("已带入您在“能不能申报”里的回答")).isVisible();
        assertThat(phone.getByLabel("所属行政区划 第 3 级")).hasValue("320902");
        assertThat(phone.getByLabel("申报专业 第 4 级")).hasValue("14-01-01-01");
        assertThat(phone.getByLabel("申报级别")).hasValue("assistant");
        button(phone, "选择“市体育局”").click();
        assertThat(phone.getByLabel("行政主管部门")).hasValue("sports");
        assertFitsPhones(phone, "发起申报 with what was answered");

        phone.getByPlaceholder("单位全称或统一社会信用代码").fill("盐城市XX有限公司");
        button(phone, "搜索").click();
        button(phone, "选择 盐城市XX有限公司").click();
        button(phone, "发起申报").click();
        FillPage.begun(phone);
        Browser lisi = signIn("lisi");
        Case one = new Case(lisi, newest(lisi));
        one.await(detail -> detail.at("/summary/taskId").isString());
        assertThat(one.form().at("/data/education/degrees/0/graduationDate").asString())
                .isEqualTo("2018-06-30");

        phone.navigate(url("/declarations/new?business=initial"));
        assertThat(phone.getByText("您已有一件职称初定申报")).isVisible();
        assertThat(phone.getByText("已带入您在“能不能申报”里的回答")).hasCount(0);
    }

    /** Whoever knows the series alone gets an answer with what is open; the start form is left to be chosen there. */
    @Test
    void whoIsUnsureOfTheSpecialtyIsAnsweredAllTheSame() {
        Page phone = open(390);
        phone.navigate(url("/check"));
        phone.getByLabel("学历", new Page.GetByLabelOptions().setExact(true)).selectOption("bachelor");
        phone.getByLabel("学习形式").selectOption("full-time");
        phone.getByLabel("毕业时间").fill("2018-06-30");
        phone.getByLabel("什么时候开始从事本专业工作").fill("2018-07-01");
        pick(phone, "所属行政区划 第 2 级", "盐城市");
        pick(phone, "所属行政区划 第 3 级", "亭湖区");
        pick(phone, "申报专业 第 1 级", "农业");
        button(phone, "看看能不能申报").click();
        Locator faults = phone.getByRole(AriaRole.ALERT);
        assertThat(faults).containsText("拿不准的那一级，选“还不确定”");
        pick(phone, "申报专业 第 2 级", "还不确定");
        // what was mended is gone from the list, too
        assertThat(faults).hasCount(0);
        phone.getByLabel("申报级别").selectOption("assistant");
        button(phone, "看看能不能申报").click();

        assertThat(phone.locator("#check-answer")).hasText("您现在符合职称初定助理级的条件");
        assertThat(phone.getByText("申报专业还没有选定")).isVisible();
        assertThat(phone.getByText("农业（具体专业还不确定）")).isVisible();
        assertThat(phone.getByText("申报专业属于农业→兽医时要交")).isVisible();
        assertFitsPhones(phone, "the answer with an open specialty");

        button(phone, "修改").click();
        assertThat(phone.getByLabel("申报专业 第 2 级")).hasValue("?");
        phone.getByLabel("申报专业 第 2 级").selectOption("06-03");
        assertThat(phone.getByText("您改了上面的回答")).isVisible();
    }

    @Test
    void aSearchFindsTheTopicAndTheOffice() {
        Page phone = open(390);
        phone.navigate(url("/help#summary-length"));
        assertThat(phone.locator("#summary-length")).isInViewport();
        assertFitsPhones(phone, "帮助");

        Locator words = phone.getByLabel("搜索帮助");
        words.fill("备案表");
        assertThat(phone.locator("#materials-education mark").first()).hasText("备案表");
        assertThat(phone.locator("#fill-save")).isHidden();
        assertThat(phone.locator("#help-found")).containsText("找到");

        words.fill("亭湖 人力资源");
        assertThat(phone.getByText("盐城市亭湖区人力资源和社会保障局")).isVisible();
        assertFitsPhones(phone, "帮助, with an office");

        words.fill("亭湖");
        assertThat(phone.locator(".help-table tbody tr >> visible=true").first())
                .containsText("亭湖");
        assertThat(phone.locator(".help-table tbody tr:not(:has-text('亭湖')) >> visible=true"))
                .hasCount(0);

        words.fill("密码忘记");
        assertThat(phone.locator("#faq-password")).isVisible();
        assertThat(phone.locator("#help-found")).containsText("找到");
        words.fill("工作总结怎么写");
        assertThat(phone.locator(".help-chapter >> visible=true").first()).hasId("summary");
        assertThat(phone.locator(".help-contents a[href='#summary']")).isVisible();
        assertThat(phone.locator(".help-contents a[href='#verify']")).isHidden();

        words.fill("没有这样的词");
        assertThat(phone.locator("#help-found")).containsText("没有找到");
        words.fill("");
        assertThat(phone.locator("#fill-save")).isVisible();
        assertThat(phone.locator("mark")).hasCount(0);
    }

    /** Headings to write below, for an empty summary only; what is written is never touched. */
    @Test
    void aSummaryBeginsWithTheOutline() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page phone = open(390, "lisi");
        phone.navigate(url("/tasks/" + one.taskId() + "#section/workSummary"));
        Locator section = phone.locator("#section-workSummary");
        assertThat(section.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("“工作总结”的帮助"))))
                .hasAttribute("href", "/help#summary");
        Locator begin = section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("用提纲开头"));
        begin.click();
        Locator text = section.getByRole(AriaRole.TEXTBOX);
        assertThat(text).hasValue(Pattern.compile("一、本人基本情况[\\s\\S]*四、不足和今后努力的方向[\\s\\S]*"));
        assertThat(begin).hasCount(0);
        assertThat(section.locator(".zc-count")).not().hasClass(Pattern.compile("zc-enough"));

        text.fill("我自己写的");
        assertThat(begin).hasCount(0);
        text.fill("");
        assertThat(begin).isVisible();
    }

    private static String newest(Browser applicant) {
        return applicant.get("/api/declarations").body().at("/0/id").asString();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void pick(Page page, String label, String option) {
        Locator select = page.getByLabel(label);
        assertThat(select.locator("option", new Locator.LocatorOptions().setHasText(option))
                        .first())
                .isAttached();
        String value = select.locator("option", new Locator.LocatorOptions().setHasText(option))
                .first()
                .getAttribute("value");
        select.selectOption(new SelectOption().setValue(value));
    }
}
