package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases change hands on the office's pages, on a desk and on a phone. */
@OwnServer
class HandoverBrowserTest extends ChromiumTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theHeadAssignsByTheDozenAndTakesOneOver(int width) {
        Staff colleague = Staff.of(port, "申文清", "office-320902");
        Case one = Case.submitted(signIn("lisi"));
        String number = one.detail().at("/summary/caseNumber").asString();
        Page page = open(width, "fuzeren");
        page.waitForURL("**/tasklist/**");
        page.navigate(url("/office"));
        page.getByLabel("选择 " + number).check();
        assertThat(page.getByText("已选 1 件")).isVisible();
        assertFitsPhones(page, "/office with something chosen");
        button(page, "批量分派").click();
        page.getByLabel("交给").selectOption(new SelectOption().setValue(colleague.id()));
        assertFitsPhones(page, "whom to give it");
        button(page, "确定分派").click();
        assertThat(page.locator("dialog")).containsText("已交给申文清。");
        button(page, "知道了").click();
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator(".batch-bar")).hasCount(0);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        assertThat(page.locator(".office-hand")).containsText("申文清");
        button(page, "接手").click();
        button(page.locator("dialog"), "接手").click();
        assertThat(page.locator("dialog [role=alert]")).containsText("原因");
        page.getByLabel("原因").fill("同事出差");
        button(page.locator("dialog"), "接手").click();
        assertThat(page.locator(".office-hand")).containsText("人社局负责人（我）");
        page.getByText("交接记录（2）").click();
        assertThat(page.locator(".hand-history")).containsText("人社局负责人从申文清处接手，原因：同事出差");
        assertFitsPhones(page, "a case that changed hands");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void aLeaveIsSetAndTakenBack(int width) {
        Page page = open(width, "tinghu");
        page.waitForURL("**/tasklist/**");
        page.navigate(url("/office/leave"));
        page.onDialog(dialog -> dialog.accept());
        assertThat(page.getByText("目前没有人请假。")).isVisible();
        button(page, "登记").click();
        assertThat(page.locator("[role=alert]")).containsText("代理人");
        page.getByLabel("代理人").selectOption(new SelectOption().setLabel("人社局负责人"));
        button(page, "登记").click();
        assertThat(page.locator(".leaves")).containsText("代理人：人社局负责人");
        assertFitsPhones(page, "/office/leave");
        page.locator(".leaves button").click();
        assertThat(page.getByText("目前没有人请假。")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void whoIsLetGoIsShownWithTheOpenTasks(int width) {
        String name = width < 500 ? "孟小舟" : "孟大川";
        Staff colleague = Staff.of(port, name, "office-320902");
        Case one = Case.submitted(signIn("lisi"));
        String number = one.detail().at("/summary/caseNumber").asString();
        org.assertj.core.api.Assertions.assertThat(colleague
                        .browser()
                        .post("/api/office/batch/claim", Map.of("cases", List.of(one.id)))
                        .body()
                        .path("done")
                        .asInt())
                .isOne();
        Page page = open(width, "admin");
        page.waitForURL("**/admin/staff");
        Locator member = page.locator("article.member").filter(new Locator.FilterOptions().setHasText(name));
        member.getByText("调整单位", new Locator.GetByTextOptions().setExact(true)).click();
        button(member, "离岗：收回全部权限").click();
        Locator dialog = page.locator("dialog");
        assertThat(dialog).containsText("还有 1 件在办");
        assertThat(dialog).containsText(number);
        assertFitsPhones(page, "what somebody has in hand");
        button(dialog, "取消").click();
        assertThat(dialog).hasCount(0);
        button(member, "离岗：收回全部权限").click();
        button(dialog, "确定离岗").click();
        assertThat(page.getByText(name + "手里的 1 件在办任务已退回单位。")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
