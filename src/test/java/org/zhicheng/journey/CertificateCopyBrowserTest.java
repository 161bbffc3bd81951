package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.archive.Archiving;
import org.zhicheng.sql.SqlTime;

/** A copy of a certificate for one purpose, from its holder to a stranger; and the archive of its case, at the office. */
@OwnServer
class CertificateCopyBrowserTest extends ChromiumTest {

    private static final String PURPOSE = "新洋港大桥项目投标";

    @Autowired
    Archiving archiving;

    @Test
    void isMadeVerifiedAndEndedAndItsCaseIsArchived() throws Exception {
        Browser person = signIn("zhangsan");
        Case one = Certificates.approved(person, signIn("tinghu"));
        Certificates.issued(person, one);

        Page holder = open(390, "zhangsan");
        holder.navigate(url("/me/certificates"));
        button(holder, "制作加注副本").click();
        holder.getByLabel("用途").fill("投标，长期有效");
        button(holder, "制作").click();
        assertThat(holder.getByText("不用句号、逗号").first()).isVisible();
        holder.getByLabel("用途").fill(PURPOSE);
        assertFitsPhones(holder, "制作加注副本");
        shot(holder, "copy-making-390");
        button(holder, "制作").click();
        Locator copy = holder.locator(".certificate-copies li");
        assertThat(copy).containsText(PURPOSE);
        assertThat(copy).containsText("有效");
        shot(holder, "copy-made-390");
        holder.setViewportSize(1400, 900);
        assertFitsPhones(holder, "我的证照，有副本");
        shot(holder, "copy-made-1400");
        byte[] pdf = Files.readAllBytes(
                holder.waitForDownload(() -> copy.getByText("下载（PDF）").click()).path());
        Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("copy.pdf"), pdf);

        for (int width : new int[] {390, 1400}) {
            Page stranger = open(width);
            stranger.navigate(url("/verify"));
            choose(stranger, pdf);
            assertThat(verdict(stranger)).containsText("加注副本有效");
            assertThat(verdict(stranger)).containsText(PURPOSE);
            assertFitsPhones(stranger, "核验加注副本");
            shot(stranger, "copy-verified-" + width);
            scan(stranger, pdf, "加注副本有效");
        }
        button(holder, "停用用于“" + PURPOSE + "”的副本").click();
        shot(holder, "copy-ending-1400");
        button(holder, "确认停用").click();
        assertThat(copy).containsText("已停用");
        Page stranger = open(390);
        stranger.navigate(url("/verify"));
        choose(stranger, pdf);
        assertThat(verdict(stranger)).containsText("加注副本已失效");
        scan(stranger, pdf, "加注副本已失效");
        shot(stranger, "copy-ended-390");

        tables.sql("update declaration set finished_at = ? where id = ?")
                .params(SqlTime.of(HouseClock.now().minusSeconds(2 * 24 * 3600)), one.id)
                .update();
        archiving.archiveTheEnded();
        Page office = open(1400, "tinghu");
        office.navigate(url("/office/cases/" + one.id));
        Locator archive = office.locator(".office-archive");
        assertThat(archive).containsText("归档");
        assertThat(archive).containsText("永久保管");
        shot(office, "archive-1400");
        office.setViewportSize(390, 844);
        assertFitsPhones(office, "归档");
        shot(office, "archive-390");
        Files.copy(
                office.waitForDownload(() -> archive.getByText("下载归档包（ZIP）").click())
                        .path(),
                Path.of("target/screenshots/archive.zip"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void scan(Page stranger, byte[] pdf, String said) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String code = Certificates.scanned(document);
            stranger.navigate("about:blank");
            stranger.navigate(url("/verify" + code.substring(code.indexOf('#'))));
        }
        assertThat(verdict(stranger)).containsText(said);
        assertThat(verdict(stranger)).containsText(PURPOSE);
    }

    private static void choose(Page stranger, byte[] file) {
        stranger.locator("#document").setInputFiles(new FilePayload("副本.pdf", "application/pdf", file));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator verdict(Page page) {
        return page.locator(".verdict");
    }
}
