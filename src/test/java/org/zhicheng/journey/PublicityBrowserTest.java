package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import org.zhicheng.material.Pdfs;

/** What is published is read and objected to on a phone and at a desk; the office and the person see what that does. */
@OwnServer
class PublicityBrowserTest extends ChromiumTest {

    @Test
    void isPublishedObjectedToAndJudged() {
        Browser person = signIn("zhangsan");
        Case one = Publicities.published(person, signIn("tinghu"), signIn("yancheng"));
        Publicities.published(signIn("lisi"), signIn("tinghu"), signIn("yancheng"));

        Page wide = open(1400);
        wide.navigate(url("/"));
        wide.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("职称公示"))
                .click();
        assertThat(wide.locator(".publicity-list")).containsText("张三");
        assertFitsPhones(wide, "职称公示");
        shot(wide, "publicity-1400");
        dark(wide, "publicity-dark-1400");

        String receipt = object(open(390));
        ask(open(390), receipt, "正在核查");

        for (int width : new int[] {390, 1400}) {
            Page applicant = open(width, "zhangsan");
            applicant.navigate(url("/me/cases/" + one.id));
            assertThat(applicant.getByText("公示期间收到异议，单位正在核查")).isVisible();
            assertThat(applicant.locator("body")).not().containsText("秦可观");
            shot(applicant, "publicity-case-" + width);
            applicant.navigate(url("/me/cases"));
            shot(applicant, "publicity-cases-" + width);
        }
        office(open(390, "yancheng"), 390);
        office(open(1400, "yancheng"), 1400);
        judge(open(1400, "yancheng"));
        ask(open(1400), receipt, "核查完毕：不属实");
    }

    private String object(Page phone) {
        phone.navigate(url("/publicity"));
        assertThat(phone.locator(".publicity-list")).containsText("张三");
        assertFitsPhones(phone, "职称公示");
        shot(phone, "publicity-390");
        dark(phone, "publicity-dark-390");
        phone.getByLabel("姓名").fill("张三");
        phone.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("查询").setExact(true))
                .click();
        assertThat(phone.locator(".publicity-list")).not().containsText("李四");
        phone.getByLabel("反映张三的问题").click();
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("真实姓名");
        shot(phone, "objection-missing-390");
        phone.getByLabel("您的姓名").fill("秦可观");
        phone.getByLabel("手机号码或者电子邮箱").fill("13912345678");
        phone.getByLabel("反映的情况").fill(Publicities.FACTS);
        phone.locator("#attached-file")
                .setInputFiles(new FilePayload("验收单.pdf", "application/pdf", Pdfs.saying("evidence")));
        assertThat(phone.locator(".attached-files")).containsText("验收单.pdf");
        assertFitsPhones(phone, "公示异议");
        shot(phone, "objection-390");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        Locator number = phone.locator(".publicity-number");
        assertThat(number).isVisible();
        assertFitsPhones(phone, "回执");
        shot(phone, "objection-receipt-390");
        return number.textContent();
    }

    private void ask(Page page, String receipt, String state) {
        page.navigate(url("/publicity"));
        page.getByLabel("回执号").fill(receipt);
        page.getByLabel("反映时填写的联系方式").fill("13912345678");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询进度"))
                .click();
        assertThat(page.locator(".publicity-told")).containsText(state);
        shot(page, "objection-state-" + page.viewportSize().width);
    }

    private void office(Page staff, int width) {
        staff.navigate(url("/office/publicity"));
        assertThat(staff.locator(".publicity-office")).containsText("异议核查中");
        assertFitsPhones(staff, "公示管理");
        shot(staff, "office-publicity-" + width);
        if (width > 1000) {
            staff.getByLabel("延长李四的公示期").click();
            staff.getByLabel("延长到").fill(HouseClock.today().plusDays(30).toString());
            staff.getByLabel("原因").fill("名单有更正，重新计算公示期");
            screen(staff, "office-prolong-" + width);
            staff.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("延长"))
                    .click();
            assertThat(staff.locator(".publicity-office"))
                    .containsText(String.valueOf(HouseClock.today().plusDays(30).getDayOfMonth()) + "日");
        }
    }

    private void judge(Page staff) {
        String task = Publicities.claim(signIn("yancheng"), "yancheng", "judge-objection");
        staff.navigate(url("/tasks/" + task));
        assertThat(staff.getByLabel("反映人")).hasValue("秦可观");
        assertThat(staff.getByText("验收单.pdf")).isVisible();
        staff.getByLabel("不属实").check();
        staff.getByLabel("核查报告").fill("经查阅验收单并询问项目负责人，业绩属实。");
        shot(staff, "objection-judged-1400");
        staff.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .first()
                .click();
        assertThat(staff.getByText("已提交")).isVisible();
    }

    private static void dark(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shot(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
