package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** 试算 on the page of models: an admin chooses a changed table, sees whose answers change, and deploys nothing. */
@OwnServer
class TableTrialBrowserTest extends ChromiumTest {

    private static final Path TABLE = Path.of("processes/review-routing.dmn");

    @Test
    void aChangedTableTellsWhatWouldChange() throws IOException {
        Case one = Case.submitted(signIn("lisi"));
        String number = one.detail().at("/summary/caseNumber").asString();
        Page page = open(1400, "admin");
        page.waitForURL("**/admin/staff");
        page.navigate(url("/admin/models"));
        Locator trial = page.locator(".trial");

        choose(trial, "notes.txt", "不是决策表");
        assertThat(trial.locator("[role=alert]")).containsText("请选择 .dmn 文件。");
        String table = Files.readString(TABLE);
        choose(trial, "review-routing.dmn", table.substring(0, 2000));
        assertThat(trial.locator("[role=alert]")).containsText("review-routing.dmn");

        choose(trial, "review-routing.dmn", table);
        assertThat(trial).containsText("结果都不变");
        choose(
                trial,
                "review-routing.dmn",
                table.replace("-rule-2-out-5\"><text>5</text>", "-rule-2-out-5\"><text>8</text>"));
        assertThat(trial.locator(".result [role=status]")).containsText("试算完成：会变 1 件");
        assertThat(trial.locator(".trial-lines")).containsText(number);
        assertThat(trial.locator(".trial-lines")).containsText("办理期限（工作日）");
        shot(page, "trial");
        assertFitsPhones(page, "/admin/models with a trial");
        Download csv = page.waitForDownload(() -> trial.getByText("导出 CSV").click());
        assertThat(Files.readString(csv.path())).startsWith("\uFEFF").contains(number);
        assertThat(tables.sql("select count(*) from act_re_decision_def where key_ = 'review-routing'")
                        .query(Integer.class)
                        .single())
                .as("nothing is deployed")
                .isOne();
    }

    @Test
    void aChangedCertificateIsSeenBeforeAnybodyGetsOne() throws IOException {
        Page page = open(1400, "admin");
        page.waitForURL("**/admin/staff");
        page.navigate(url("/admin/models"));
        Locator file = page.locator("#paper-file");
        String paper = Files.readString(Path.of("processes/certificate-paper.dmn"));

        file.setInputFiles(paper("review-routing.dmn", Files.readString(TABLE)));
        assertThat(page.getByText("这个文件不是证书版式")).isVisible();
        file.setInputFiles(paper("certificate-paper.dmn", paper.replace("\"{title}\"", "\"无\"")));
        assertThat(page.getByText("证书上缺少必须写明的内容")).isVisible();

        file.setInputFiles(paper("certificate-paper.dmn", paper.replace("\"职称证书\"", "\"专业技术资格证书\"")));
        assertThat(page.locator("dialog canvas")).isVisible();
        settled(page);
        screen(page, "certificate-preview");
    }

    private static FilePayload paper(String name, String text) {
        return new FilePayload(name, "text/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(Locator trial, String name, String text) {
        trial.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/xml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
