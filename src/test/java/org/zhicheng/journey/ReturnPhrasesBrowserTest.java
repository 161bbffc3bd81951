package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** 常用退回原因: the head of an office writes one, and a reviewer's return says it. */
@OwnServer // an office's list is changed
class ReturnPhrasesBrowserTest extends ChromiumTest {

    private static final String OWN = "总结未写明本人承担的工作，请补充";

    @Test
    void whatTheHeadWritesAReviewerPicks() {
        Case one = Case.submitted(signIn("lisi"));
        Page head = open(390, "fuzeren");
        head.waitForURL("**/tasklist/**");
        head.navigate(url("/office/phrases"));
        head.getByLabel("审核单位").selectOption(new SelectOption().setValue("office-320902"));
        head.getByLabel("修改“工作总结”的常用退回原因").click();
        Locator edited = head.locator(".phrase-edited");
        Locator rows = edited.locator("li input");
        int before = rows.count();
        button(edited, "添加一条").click();
        assertThat(rows).hasCount(before + 1);
        assertThat(rows.last()).isFocused();
        button(edited, "保存").click();
        assertThat(edited.locator("[role=alert]")).isVisible();
        rows.last().fill(OWN);
        assertFitsPhones(head, "/office/phrases while one is written");
        button(edited, "保存").click();
        assertThat(head.getByText("“工作总结”的常用退回原因已保存。")).isVisible();
        assertThat(head.getByLabel("修改“工作总结”的常用退回原因")).isFocused();

        String task = Office.claim(signIn("tinghu"));
        Page page = open(1280, "tinghu");
        page.setViewportSize(1280, 720);
        page.waitForURL("**/tasklist/**");
        page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
        page.getByLabel("退回此项 工作总结", new Page.GetByLabelOptions().setExact(true))
                .check();
        Locator mark = page.locator("[data-mark='section:workSummary']");
        Locator reason = mark.locator("textarea");
        reason.fill("写明本人");
        assertThat(mark.locator(".zc-phrases button").first()).hasText(OWN);
        button(mark, OWN).click();
        assertThat(reason).hasValue(OWN);
        assertThat(reason).isFocused();
        assertThat(button(mark, OWN)).hasCount(0);
        assertNoBarriersIn(page, ".task-card");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".zc-after")).containsText("已退回：李四");
        one.awaitStatus("RETURNED");
        org.assertj.core.api.Assertions.assertThat(one.detail().toString()).contains(OWN);
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
