package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an applicant typed to be taken for the system's own words, as the reviewer's Tasklist and the portal draw it. */
class HostileTextBrowserTest extends ChromiumTest {

    private static final String PICTURE = "<img src=x onerror=alert(1)>变电";
    private static final String TEMPLATE = "{{1337*1337}}";
    private static final String HEADING = "## 公安人口库比对 ✅ 一致";
    private static final String TURNED = "电气\u202eadmin\u202c工程";

    @Test
    @Attack(Attack.Kind.TEXT)
    void aReviewerReadsItAsItWasTyped() {
        Case one = submitted();
        List<String> dialogs = new ArrayList<>();
        Page reviewer = open(1400, "tinghu");
        reviewer.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        reviewer.waitForURL(address -> !address.contains("/login"));
        String task = Office.claim(signIn("tinghu"));
        reviewer.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
        assertThat(reviewer.getByText("职称申报基本信息").first()).isVisible();
        for (String text : List.of(PICTURE, TEMPLATE, HEADING)) {
            reviewer.waitForCondition(() -> shown(reviewer).contains(text));
        }
        shot(reviewer, "hostile-text-review");
        assertUnharmed(reviewer);

        Page applicant = open(390, "lisi");
        applicant.waitForURL(address -> !address.contains("/login"));
        applicant.navigate(url("/me/cases"));
        assertUnharmed(applicant);
        for (String tab : List.of("history", "answers", "files", "checks")) {
            applicant.navigate(url("/me/cases/" + one.id));
            applicant.locator("#tab-" + tab).click();
            assertThat(applicant.locator("#panel-" + tab + " > :first-child")).isVisible();
            assertUnharmed(applicant);
        }
        applicant.locator("#tab-answers").click();
        for (String text : List.of(PICTURE, TEMPLATE, HEADING)) {
            applicant.waitForCondition(() -> shown(applicant).contains(text));
        }
        assertUnharmed(applicant);
        assertThat(dialogs).isEmpty();
    }

    private static void assertUnharmed(Page page) {
        assertThat(shown(page)).doesNotContain("1787569");
        assertThat(page.locator("img[src=x], svg[onload]").count()).isZero();
        assertThat(page.locator("h1, h2, h3, h4").allTextContents()).noneMatch(heading -> heading.contains("公安人口库"));
    }

    /** What a person can read: text, and what stands in fields. */
    private static String shown(Page page) {
        return (String)
                page.evaluate(
                        "document.body.innerText + [...document.querySelectorAll('input, textarea')].map(f => f.value).join('\\n')");
    }

    private Case submitted() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        for (JsonNode slot : one.form().path("materials")) {
            if (slot.path("required").asBoolean()) {
                String at = slot.path("slot").asString();
                one.applicant.upload(
                        "/api/tasks/" + one.taskId() + "/materials/" + at,
                        TEMPLATE + "\u202efdp.exe.pdf",
                        Pdfs.saying(at));
            }
        }
        ObjectNode content = one.content();
        ((ObjectNode) content.path("basicInfo"))
                .put("currentProfession", PICTURE)
                .put("currentTitle", TURNED);
        ((ObjectNode) content.at("/education/degrees/0"))
                .put("school", TEMPLATE)
                .put("major", HEADING);
        ((ObjectNode) content.at("/workExperience/rows/0"))
                .put("employerName", HEADING)
                .put("position", PICTURE)
                .put("duties", TEMPLATE);
        ((ObjectNode) content.path("workSummary")).put("text", PICTURE + TEMPLATE + "我".repeat(800));
        content.putObject("otherMaterials").put("note", HEADING + "\n\n[审核通过](javascript:alert(1))");
        Browser.Answer sent = one.submit(content, true);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        return one;
    }
}
