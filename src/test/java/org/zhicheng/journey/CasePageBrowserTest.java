package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The page of a case answers what a person wants to know who opens it on a phone: where is it, and what do I do now. */
class CasePageBrowserTest extends ChromiumTest {

    @Test
    void aCaseThatWaitsSaysWhereAndUntilWhen() {
        Case one = Case.submitted(signIn("lisi"));
        Page phone = open(390, "lisi");
        phone.navigate(url("/me/cases/" + one.id));

        assertThat(phone.locator("#case-sentence")).hasText("您的申报在亭湖区人力资源和社会保障局，等待审核人员受理");
        Locator now = phone.locator(".case-now");
        assertThat(now).containsText("收到");
        assertThat(now).containsText("前审核完");
        assertThat(now).containsText("现在不用做什么");
        assertThat(now).containsText("0515-00000000");
        // a number that is a sample is not dialled
        assertThat(now.locator("a[href^='tel:']")).hasText(new String[] {"12333"});
        assertThat(phone.locator("[aria-current=step]")).containsText("区县人社审核");
        assertThat(phone.locator(".case-history")).containsText("您提交了申报");
        assertThat(phone.locator("main").innerText())
                .doesNotContain(one.id, "COUNTY_REVIEW", "暂存")
                .doesNotContainPattern("\\d{2}:\\d{2}:\\d{2}");
        assertFitsPhones(phone, "办理进度");
        assertThat(phone.locator(".djs-container")).hasCount(0);

        phone.locator("#tab-history").focus();
        phone.keyboard().press("ArrowRight");
        Locator answers = phone.locator("#panel-answers");
        assertThat(phone.locator("#tab-answers")).isFocused();
        assertThat(answers).containsText("南京XX工程学院");
        assertThat(answers).containsText("亭湖区");
        assertThat(answers.innerText())
                .as("names, no codes")
                .doesNotContain("bachelor", "full-time", "masses", "e0001", "05-09");
        assertFitsPhones(phone, "填写内容");
        phone.keyboard().press("ArrowRight");
        assertThat(phone.locator("#panel-files")).containsText("个人承诺书");
        phone.keyboard().press("End");
        assertThat(phone.locator("#panel-checks")).containsText("学历");
        assertFitsPhones(phone, "核验结果");
        shot(phone, "case-checks");

        phone.locator(".case-diagram summary").click();
        assertThat(phone.locator(".djs-container svg .djs-shape").first()).isVisible();
        assertFitsPhones(phone, "流程图");
    }

    /** Another tab does what this one does not know of. */
    @Test
    void aDraftIsDeletedByName() {
        Case draft = Case.started(signIn("lisi"), Case.CHOICE);
        draft.uploadEverything();
        String number = draft.detail().at("/summary/caseNumber").asString();
        Page phone = open(390, "lisi");
        phone.navigate(url("/me/cases/" + draft.id));
        Page other = open(390, "lisi");
        other.navigate(url("/me/cases/" + draft.id));
        for (Page page : List.of(phone, other)) {
            assertThat(page.locator("#case-sentence")).isVisible();
            button(page, "删除草稿").click();
        }
        Locator dialog = phone.locator("dialog");
        assertThat(dialog).containsText(number);
        assertThat(dialog).containsText("commitment-letter.pdf");
        assertNoBarriers(phone, "删除草稿");
        shot(phone, "case-delete");
        button(phone, "取消").click();
        assertThat(dialog).hasCount(0);
        assertThat(draft.status()).isEqualTo("DRAFT");

        button(phone, "删除草稿").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除草稿"))
                .click();
        assertThat(phone.locator("h1")).hasText("草稿已经删除");
        assertThat(phone.locator("h1")).isFocused();
        assertFitsPhones(phone, "草稿已经删除");

        other.locator("dialog button:has-text('删除草稿')").click();
        assertThat(other.locator("h1")).hasText("草稿已经删除");
        other.reload();
        assertThat(other.locator("h1")).hasText("没有找到这件申报");
        assertThat(other).hasTitle(Pattern.compile("没有找到这件申报"));
        assertThat(other.locator(".crumbs [aria-current]")).hasText("没有找到这件申报");
        assertFitsPhones(other, "没有找到这件申报");
    }

    @Test
    void whoWasRefusedBeginsAnewWithTheAnswersOfBefore() {
        Case old = Case.submitted(signIn("lisi"));
        Browser office = signIn("tinghu");
        Office.review(office, Office.claim(office), Map.of("outcome", "rejected", "reason", "工作年限不足"));
        old.awaitStatus("REJECTED");
        Page page = open(1400, "lisi");
        page.navigate(url("/me/cases/" + old.id));
        assertThat(page.locator("#case-sentence")).hasText("您的申报没有通过审核");
        assertThat(page.locator(".case-now")).containsText("工作年限不足");
        assertNoBarriers(page, "审核不通过");
        shot(page, "case-rejected");

        button(page, "重新申报").click();
        page.waitForURL(address -> address.contains("/me/cases/") && !address.contains(old.id));
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("继续填写")))
                .isVisible();
        assertThat(page.locator(".case-now")).containsText("已经带入");
        assertThat(page.locator(".case-now")).containsText("工作年限不足");
        assertThat(page.locator(".case-now a[href='/me/cases/" + old.id + "']")).isVisible();
        page.locator("#tab-answers").click();
        assertThat(page.locator("#panel-answers")).containsText("南京XX工程学院");

        String begun = page.url().replaceAll(".*/me/cases/([^#]+).*", "$1");
        page.navigate(url("/me/cases/" + old.id));
        Locator standing = page.locator(".case-now a[href='/me/cases/" + begun + "']");
        assertThat(standing).isVisible();
        assertThat(page.locator(".case-now")).containsText("正在填写");
        assertThat(button(page, "重新申报")).hasCount(0);
    }

    /** What was asked for stays to be read when it was mended, and so does why the case can't be taken back. */
    @Test
    void aReturnLeadsToItsPlaceAndStaysInTheHistory() {
        Case one = Case.submitted(signIn("lisi"));
        Browser office = signIn("tinghu");
        Office.returnSummary(office, "总结过于简单");
        one.awaitStatus("RETURNED");
        Page phone = open(390, "lisi");
        phone.navigate(url("/me/cases/" + one.id));
        Locator place = phone.locator(".case-now .case-reasons li a");
        assertThat(place).hasAttribute("href", "/tasks/" + one.taskId() + "#section/workSummary");
        assertThat(phone.locator("#tab-answers")).containsText("1 项要修改");
        assertThat(phone.locator(".case-help a")).hasAttribute("href", "/help#return");
        assertFitsPhones(phone, "已退回");

        ObjectNode mended = one.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        assertThat(one.submit(mended, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        phone.navigate(url("/me/cases/" + one.id));
        phone.reload();
        assertThat(phone.locator("#case-sentence")).containsText("您已改好并重新提交");
        assertThat(phone.locator(".case-deeds")).containsText("不能再撤回");
        phone.locator(".case-returned summary").click();
        assertThat(phone.locator(".case-returned li")).containsText("总结过于简单");
        assertFitsPhones(phone, "已重新提交");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
