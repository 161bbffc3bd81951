package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** The sheet of a case in Tasklist: its keys, the way to what is missing, and who may decide. */
@OwnServer // a form is changed, and who has which task matters
class ReviewSheetBrowserTest extends ChromiumTest {

    @Autowired
    SimulatedInbox phones;

    @Test
    void whatIsMissingIsNamedAndLedTo() {
        Case one = Case.submitted(Newcomer.verified(port, phones));
        Page page = reading(Office.claim(signIn("tinghu")));
        Locator frame = page.locator(".zc-pdf-frame");
        assertThat(page.locator(".zc-viewer canvas")).isVisible();
        frame.focus();

        // the material that is shown, by its key; what is typed into its box is text
        String material = page.locator(".zc-viewer-shown h4").textContent();
        page.keyboard().press("m");
        Locator why = page.locator(".zc-viewer-shown textarea");
        assertThat(why).isFocused();
        page.keyboard().type("13mc?");
        assertThat(why).hasValue("13mc?");
        assertThat(choice(page, "退回补正")).isChecked();
        assertThat(page.locator(".zc-sheet-keys")).hasCount(0);
        why.fill("");

        // another one is shown when it is sent
        page.keyboard().press("Escape");
        assertThat(frame).isFocused();
        page.getByLabel("退回此项 工作总结", new Page.GetByLabelOptions().setExact(true))
                .check();
        assertThat(page.locator(".zc-choice-returned")).containsText("2 项");
        frame.focus();
        page.keyboard().press("]");
        assertThat(page.locator(".zc-viewer-shown h4")).not().hasText(material);
        page.keyboard().press("Control+Enter");
        Locator problems = page.locator(".zc-sheet-problems");
        assertThat(problems).containsText("“" + material + "”：请填写退回");
        assertThat(problems).containsText("“工作总结”：请填写退回");
        assertThat(page.locator(".zc-viewer-shown h4")).hasText(material);
        assertThat(why).isFocused();
        screen(page, "sheet-problems");
        assertNoBarriersIn(page, ".task-card");

        problems.getByText("“工作总结”").click();
        Locator summary = page.locator("[data-mark='section:workSummary'] textarea");
        assertThat(summary).isFocused();
        summary.fill("请补充近三年的主要业绩");
        assertThat(problems).not().containsText("“工作总结”");
        problems.getByText("“" + material + "”").click();
        why.fill("未盖章");
        assertThat(problems).hasCount(0);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".zc-after")).containsText("已退回：钱学文");
        one.awaitStatus("RETURNED");
    }

    @Test
    void aRejectionSaysWhy() {
        Case.submitted(Newcomer.verified(port, phones));
        Page page = reading(Office.claim(signIn("tinghu")));
        page.locator(".zc-pdf-frame").focus();
        page.keyboard().press("?");
        assertThat(page.locator(".zc-sheet-keys")).containsText("提交审核结论");
        assertNoBarriersIn(page, ".task-card");
        page.keyboard().press("Escape");
        assertThat(page.locator(".zc-sheet-keys")).hasCount(0);
        page.keyboard().press("3");
        assertThat(choice(page, "不通过")).isChecked();
        Locator reason = page.getByLabel("审核意见", new Page.GetByLabelOptions().setExact(true));
        assertThat(reason).isFocused();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".zc-sheet-problems")).containsText("请填写不通过的原因。");
        assertThat(reason).isFocused();
        reason.pressSequentially("工作年限不足");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".zc-after")).containsText("审核不通过：钱学文");
        assertThat(page.locator(".zc-after a")).hasAttribute("href", Pattern.compile("/office/cases/.+"));
    }

    @Test
    void whatAColleagueHasIsOnlyRead() {
        Case.submitted(Newcomer.verified(port, phones));
        Browser colleague = signIn("fuzeren");
        String task = colleague
                .engine(
                        "GET",
                        "/task?unassigned=true&sortBy=created&sortOrder=desc&taskDefinitionKey=review-stage",
                        null)
                .body()
                .path(0)
                .path("id")
                .asString();
        Answer claimed = colleague.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"fuzeren\"}");
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(204);
        Page page = reading(task);
        assertThat(page.locator(".zc-line-end")).containsText("已认领");
        assertThat(page.locator(".zc-line-end button")).hasCount(0);
        assertThat(page.locator(".zc-sheet-actions")).containsText("已由其他审核人员认领。");
        assertThat(choice(page, "通过")).isDisabled();
        page.locator(".zc-pdf-frame").focus();
        page.keyboard().press("1");
        page.keyboard().press("m");
        page.keyboard().press("Control+Enter");
        assertThat(choice(page, "通过")).not().isChecked();
        assertThat(page.locator(".zc-mark")).hasCount(0);
        assertNoBarriersIn(page, ".task-card");
    }

    @Test
    void whatAnAdminAddsIsThereAndSent() throws IOException {
        OwnModel.deployed(OwnModel.deploy(port, Map.of("review-declaration.form", withArchiveNumber())));
        Case one = Case.submitted(Newcomer.verified(port, phones));
        Page page = reading(Office.claim(signIn("tinghu")));
        Locator number = page.getByLabel("档案号");
        assertThat(number).isVisible();
        number.fill("YC-2026-017");
        choice(page, "通过").check();
        assertThat(page.locator(".zc-viewer canvas")).isVisible();
        screen(page, "sheet-own-field");
        Request sent = page.waitForRequest(
                "**/submission", () -> page.locator(".zc-decide").click());
        assertThat(sent.postData()).contains("YC-2026-017");
        one.awaitStatus("APPROVED");
    }

    /** Narrow, as in a window beside another: one column, and the decision still in sight. */
    @Test
    void aNarrowWindowHasOneColumn() {
        Case.submitted(Newcomer.verified(port, phones));
        Page page = reading(Office.claim(signIn("tinghu")));
        page.setViewportSize(800, 720);
        assertThat(page.locator(".zc-sheet-wide")).hasCount(0);
        assertThat(page.locator(".zc-decide")).isVisible();
        double facts = page.locator(".zc-review-facts").boundingBox().y;
        assertThat(page.locator(".zc-review-viewer").boundingBox().y).isGreaterThan(facts);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("任务列表")).click();
        assertThat(page.locator(".zc-tasks")).isVisible();
    }

    private static String withArchiveNumber() throws IOException {
        String form = Files.readString(Path.of("forms/review-declaration.form"));
        int last = form.lastIndexOf("\n  ]");
        return form.substring(0, last) + """
                ,
                    {"type": "textfield", "id": "Field_archive", "key": "archiveNumber", "label": "档案号", "validate": {"maxLength": 40}}""" + form.substring(last);
    }

    private Page reading(String task) {
        Page page = open(1280, "tinghu");
        page.setViewportSize(1280, 720);
        page.waitForURL("**/tasklist/**");
        page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
        assertThat(page.locator(".zc-review-head")).isVisible();
        return page;
    }

    private static Locator choice(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
