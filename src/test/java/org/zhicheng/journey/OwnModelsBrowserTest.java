package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What process admins modelled, as people meet it: in the portal, in Tasklist, on the page of models. Desk and phone. */
@OwnServer
class OwnModelsBrowserTest extends ChromiumTest {

    @Test
    void aProcessOfOnesOwnFromThePortalThroughTasklistAndBack() {
        OwnModel.deployed(OwnModel.deploy(port, OwnModel.process()));

        Page phone = open(390, "lisi");
        phone.navigate(url("/me/cases"));
        phone.locator(".menu summary").click();
        phone.locator(".menu").getByText(OwnModel.NAME).click();
        phone.getByLabel("原证书编号").fill("苏职2020001");
        phone.getByLabel("补发原因").fill("# 遗失 {{name}}");
        shot(phone, "phone-own-start");
        assertFitsPhones(phone, "a start form of an admin's own");
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("提交")).click();
        assertThat(phone.locator(".done")).containsText("已提交");
        shot(phone, "phone-own-started");

        Page office = open(1400, "tinghu");
        office.waitForURL("**/tasklist/**");
        office.getByText("待认领", new Page.GetByTextOptions().setExact(false))
                .first()
                .click();
        office.locator("ol.tasks-list li").getByText("核对补发申请").last().click();
        assertThat(office.getByLabel("补发原因")).hasValue("# 遗失 {{name}}");
        assertThat(office.getByLabel("申请人")).hasValue("李四");
        office.getByText("认领", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        Locator agree = office.getByLabel("同意", new Page.GetByLabelOptions().setExact(true));
        assertThat(agree).isEnabled();
        agree.check();
        shot(office, "own-task");
        office.locator("button.btn-primary:has-text('提交')").click();
        assertThat(office.getByLabel("补发原因")).isHidden();

        phone.navigate(url("/me/cases"));
        phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("确认领取方式")).click();
        phone.getByLabel("邮寄").check();
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("提交")).click();
        phone.waitForURL("**/me/cases");
        assertThat(phone.getByText("确认领取方式")).hasCount(0);
    }

    @Test
    void tasklistStartsItToo() {
        OwnModel.deployed(OwnModel.deploy(port, OwnModel.process()));

        Page page = open(1400, "zhangsan");
        page.waitForURL("**/me");
        page.navigate(url("/camunda/app/tasklist/default/#/"));
        page.getByText("发起业务").first().click();
        page.locator(".modal-dialog").getByText(OwnModel.NAME).click();
        page.getByLabel("原证书编号").fill("苏职2021002");
        page.getByLabel("补发原因").fill("污损");
        shot(page, "own-start-tasklist");
        page.locator(".modal-footer button.btn-primary").click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);

        org.assertj.core.api.Assertions.assertThat(
                        tables.sql("select content from own_process_form where form = 'start'")
                                .query(String.class)
                                .list())
                .anyMatch(content -> content.contains("苏职2021002"));
    }

    /** Camunda's own style sheet lies around them, and its buttons send what stands in them. */
    @Test
    void tasklistHasTheSameControls() {
        OwnModel.deployed(OwnModel.deploy(port, OwnModel.processWithEveryControl()));

        Page page = open(1400, "lisi");
        page.waitForURL("**/me");
        page.navigate(url("/camunda/app/tasklist/default/#/"));
        page.getByText("发起业务").first().click();
        page.locator(".modal-dialog").getByText(OwnModel.NAME).click();
        Locator kind = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("补发类别"));
        Locator way = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("领取方式"));
        assertThat(kind).hasValue("lost");
        page.locator(".modal-footer button.btn-primary").click();
        // the server's answer takes the focus to all that is missing
        assertThat(page.locator(".zc-problems")).isFocused();
        assertThat(page.locator(".fjs-form-field-error")).hasText(new String[] {"请填写原证书编号。", "请写明怎样领取。", "请填写用途。"});
        kind.selectOption("worn");
        way.selectOption("邮寄");
        page.getByLabel("原证书编号").fill("苏职2021003");
        Locator lostOn = page.getByLabel("遗失日期", new Page.GetByLabelOptions().setExact(true));
        lostOn.fill("2021年3月");
        lostOn.press("Tab");
        assertThat(lostOn).hasValue("2021-03-01");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("选择遗失日期")))
                .isVisible();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(lostOn).hasValue("2021-03-02");
        page.getByLabel("方便接听时间").fill("09:30");
        page.getByLabel("用途").fill("投标");
        page.keyboard().press("Tab");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("添加一条份数"))
                .click();
        // the new row's first field is where one goes on typing
        page.waitForCondition(
                () -> (boolean) page.evaluate("!['BUTTON', 'BODY'].includes(document.activeElement.tagName)"));
        page.keyboard().type("评审");
        page.getByLabel("数量").last().fill("2");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("上移 份数 2：评审"))
                .click();
        assertThat(page.getByLabel("用途").first()).hasValue("评审");
        shot(page, "own-start-controls-tasklist");
        page.locator(".modal-footer button.btn-primary").click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);

        org.assertj.core.api.Assertions.assertThat(
                        tables.sql("select content from own_process_form where form = 'start'")
                                .query(String.class)
                                .list())
                .anySatisfy(content -> org.assertj.core.api.Assertions.assertThat(content)
                        .contains("苏职2021003")
                        .contains("\"kind\":\"worn\"")
                        .contains("\"way\":\"邮寄\"")
                        .contains("\"lostOn\":\"2021-03-02\"")
                        .contains("\"callAt\":\"09:30+08:00\"")
                        .contains("\"copies\":[{\"purpose\":\"评审\",\"count\":2},{\"purpose\":\"投标\"}]"));
    }

    @Test
    void anAddedSectionIsReturnedToItsApplicant() throws IOException {
        OwnModel.deployed(OwnModel.deploy(port, Map.of("fill-in-declaration.form", OwnModel.formWithAwards())));
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        one.uploadEverything();
        ObjectNode content = one.content();
        content.putObject("awards").put("text", "2024 年度先进");
        one.submit(content, true);
        one.awaitStatus("COUNTY_REVIEW");
        Browser reviewer = signIn("tinghu");
        String task = Office.claim(reviewer);

        Page office = open(1400, "tinghu");
        office.waitForURL("**/tasklist/**");
        office.navigate(url("/tasks/" + task));
        assertThat(office.getByLabel("退回此项 获奖情况", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        shot(office, "added-section-review");
        Office.review(
                reviewer,
                task,
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(Map.of("item", "section:awards", "reason", "请写明授奖单位"))));
        one.awaitStatus("RETURNED");

        for (int width : new int[] {1400, 390}) {
            Page page = open(width, "lisi");
            page.waitForURL("**/me");
            page.navigate(url("/tasks/" + one.taskId()));
            assertThat(page.getByText("请写明授奖单位").first()).isVisible();
            FillPage fill = new FillPage(page);
            assertThat(fill.listed("awards")).containsText("已退回");
            assertThat(fill.section("awards").locator("textarea")).isEnabled();
            assertThat(fill.section("basicInfo").getByText("本次无需修改")).isVisible();
            shot(page, "added-section-returned-" + width);
        }
    }

    @Test
    void aCaseIsBroughtToTheNewestDiagramOnThePage() throws IOException {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        String number = one.detail().at("/summary/caseNumber").asString();
        OwnModel.deployed(OwnModel.deploy(port, Map.of("declaration.bpmn", OwnModel.changedDeclaration())));

        Page page = open(1400, "admin");
        page.waitForURL("**/admin/**");
        page.navigate(url("/admin/models"));
        page.onDialog(Dialog::accept);
        Locator declaration =
                page.locator("article").filter(new Locator.FilterOptions().setHasText("declaration.bpmn"));
        assertThat(declaration).containsText("已修改");
        declaration.getByLabel("办件编号").first().fill(number);
        shot(page, "models");
        assertNoBarriers(page, "models");
        declaration.getByText("转到最新版").first().click();
        assertThat(page.locator(".done")).containsText("已转到最新版 1 件");
        shot(page, "models-moved");

        declaration.getByText("恢复产品自带版本").click();
        assertThat(page.locator(".done")).containsText("已恢复为产品自带版本");
        assertThat(declaration).containsText("产品自带");

        Page phone = open(390, "admin");
        phone.waitForURL("**/admin/**");
        phone.navigate(url("/admin/models"));
        assertThat(phone.locator("article").first()).isVisible();
        shot(phone, "phone-models");
        assertFitsPhones(phone, "models");
    }
}
