package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** The personal centre as a person uses it, on a desk and on a phone. */
@OwnServer
class CentreBrowserTest extends ChromiumTest {

    @Autowired
    SimulatedInbox phones;

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void messagesAreReadAndLeadToTheirCase(int width) {
        Browser person = signIn("zhangsan");
        person.put("/api/me/messages/read", Map.of());
        Case one = Case.submitted(person);
        Office.returnSummary(signIn("tinghu"), "请补充业绩");
        one.awaitStatus("RETURNED");
        Page page = open(width, "zhangsan");
        page.waitForURL("**/me");
        assertThat(page.locator("#main")).containsText("被退回，请在");
        fits(page, "/me with something to do");
        assertThat(link(page, "去看消息")).hasCount(0); // it says what stands above already
        Locator count = page.locator(".count >> visible=true").first();
        assertThat(count).hasText("1 条未读");
        page.navigate(url("/me/messages"));
        Locator newest = page.locator(".inbox details").first();
        assertThat(newest).containsText("未读");
        assertThat(newest).containsText("申报被退回，请修改：助理工程师（电气工程）");
        newest.locator("summary").click();
        assertThat(newest).not().containsText("未读");
        assertThat(count).hasCount(0);
        fits(page, "/me/messages");
        link(page, "查看这个办件").first().click();
        page.waitForURL("**/me/cases/" + one.id);
        page.navigate(url("/me/messages"));
        assertThat(page.locator(".inbox details").first()).not().containsText("未读");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "form"})
    void whoOpensACaseHasReadItsMessages(String opened) {
        Browser person = signIn("zhangsan");
        person.put("/api/me/messages/read", Map.of());
        Case one = Case.submitted(person);
        Office.returnSummary(signIn("tinghu"), "请补充业绩");
        one.awaitStatus("RETURNED");
        Page page = open(390, "zhangsan");
        page.navigate(url(opened.equals("case") ? "/me/cases/" + one.id : "/tasks/" + one.taskId()));
        assertThat(page.getByText("请补充业绩").first()).isVisible();
        assertThat(page.locator(".count >> visible=true")).hasCount(0);
        page.navigate(url("/me/messages"));
        assertThat(page.locator(".inbox details").first()).not().containsText("未读");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void anotherDeviceIsSignedOut(int width) {
        Newcomer person = new Newcomer(port, phones).registered();
        Page page = open(width);
        page.navigate(url("/login"));
        page.getByLabel("登录名").fill(person.mobile);
        page.getByLabel("密码").fill(Newcomer.PASSWORD);
        page.locator("form[action='/login'] button").click();
        page.waitForURL("**/me");
        page.navigate(url("/me/security"));
        assertThat(page.getByText("本机")).isVisible();
        assertThat(page.locator(".sessions li")).hasCount(2);
        assertThat(page.getByText("登录成功").first()).isVisible();
        fits(page, "/me/security");
        button(page, "退出其他设备").click();
        assertThat(page.locator(".sessions li")).hasCount(1);
        assertThat(page.getByText("其他设备已全部退出。")).isVisible();
        org.assertj.core.api.Assertions.assertThat(person.browser.get("/api/me").status())
                .isEqualTo(401);
        page.navigate(url("/me/certificates"));
        assertThat(page.getByText("还没有证照")).isVisible();
        fits(page, "/me/certificates");
    }

    @Test
    void whatWasUploadedBeforeIsThere() {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        Page page = open(390);
        page.navigate(url("/login"));
        page.getByLabel("登录名").fill(person.mobile);
        page.getByLabel("密码").fill(Newcomer.PASSWORD);
        page.locator("form[action='/login'] button").click();
        page.waitForURL("**/me");
        page.navigate(url("/me/materials"));
        assertThat(page.getByText("还没有材料")).isVisible();
        Case one = Case.started(person.browser, Case.CHOICE);
        one.upload("other", Pdfs.saying("a prize"));
        one.save("education", 0, one.content().path("education"));
        page.reload();
        assertThat(page.getByText("other.pdf")).isVisible();
        assertThat(page.locator("#materials .card", new Page.LocatorOptions().setHas(page.getByText("可以再次使用的文件"))))
                .containsText("other.pdf");
        assertThat(page.getByText("当时检查没有发现问题")).isVisible();
        assertThat(page.locator("#materials")).containsText("本科");
        fits(page, "/me/materials");
        page.navigate(url("/me/cases"));
        assertThat(link(page, "继续填写")).isVisible();
        fits(page, "/me/cases with one case");

        nobodyHasACase();
        Case next = Case.started(person.browser, Case.CHOICE);
        page.navigate(url("/tasks/" + next.taskId()));
        FillPage fill = new FillPage(page);
        button(fill.section("education"), "使用以前填写的学历").click();
        Locator offered = page.locator("dialog");
        fits(page, "earlier degrees");
        offered.getByRole(AriaRole.CHECKBOX).first().check();
        button(offered, "填入").click();
        assertThat(fill.section("education").getByLabel("毕业学校")).hasValue("南京XX工程学院");

        Locator slot = fill.slot("other");
        button(slot, "使用以前上传的文件").click();
        assertThat(offered).containsText("当时检查没有发现问题");
        fits(page, "earlier files");
        button(offered, "使用 other.pdf").click();
        assertThat(slot).containsText("已使用“other.pdf”。");
        assertThat(slot.locator(".zc-file")).containsText("other.pdf");
        assertThat(button(slot, "使用以前上传的文件")).hasCount(0);
    }

    private static void fits(Page page, String what) {
        settled(page);
        assertFitsPhones(page, what);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
