package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** A certificate on its way from its holder to somebody who doubts it: on phones, and at a desk. */
class CertificateBrowserTest extends ChromiumTest {

    @Test
    void isTakenHomeAndVerifiedByAStranger() throws Exception {
        Page holder = open(390, "zhangsan");
        Browser person = signIn("zhangsan");
        Case one = Certificates.approved(person, signIn("tinghu"));
        String number = Certificates.issued(person, one).path("number").asString();

        holder.navigate(url("/me/cases/" + one.id));
        assertThat(holder.getByText("电子职称证书已经签发")).isVisible();
        holder.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看证书"))
                .click();
        Locator certificate = holder.locator(".certificate").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(certificate).containsText("有效");
        assertFitsPhones(holder, "我的证照");
        shot(holder, "phone-certificates");
        byte[] pdf = Files.readAllBytes(
                holder.waitForDownload(() -> certificate.getByText("下载证书").click())
                        .path());

        for (int width : new int[] {390, 1400}) {
            Page stranger = open(width);
            verifyByNumber(stranger, number);
            verifyByFile(stranger, pdf);
            assertFitsPhones(stranger, "证书核验");
            shot(stranger, "verify-" + width);
            scan(stranger, pdf);
            shot(stranger, "scanned-" + width);
            verifyWithoutALine(stranger, pdf);
            shot(stranger, "offline-" + width);
            inTheOffice(open(width, "tinghu"), number);
        }
    }

    /** 证书管理: found among those that the office gave. */
    private void inTheOffice(Page staff, String number) {
        staff.navigate(url("/office/certificates"));
        assertThat(staff.locator(".office-list")).containsText(number);
        assertFitsPhones(staff, "证书管理");
        shot(staff, "office-certificates-" + staff.viewportSize().width);
        staff.getByLabel("状态").selectOption("已撤销");
        assertThat(staff.getByText("没有符合条件的证书")).isVisible();
        staff.getByText("清空条件").click();
        assertThat(staff.locator(".office-list")).containsText(number);
    }

    /** The page that somebody saved, opened from a disk. */
    private void verifyWithoutALine(Page stranger, byte[] pdf) throws Exception {
        String code;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            code = Certificates.scanned(document);
        }
        stranger.navigate(url("/verify"));
        Path saved = Files.createTempFile("verifier", ".html");
        stranger.waitForDownload(() -> stranger.getByText("保存离线核验网页").click()).saveAs(saved);
        stranger.navigate(saved.toUri().toString());
        stranger.context().setOffline(true);
        check(stranger, code.substring(0, code.length() - 8) + "AAAAAAAA");
        assertThat(verdict(stranger)).containsText("不是本平台签发的证书");
        check(stranger, code);
        assertThat(verdict(stranger)).containsText("现在是否有效还不知道");
        stranger.context().setOffline(false);
        // the platform's address is another one than that of this server
        stranger.route("**/certificates/states", this::answered);
        check(stranger, code);
        assertThat(verdict(stranger)).containsText("证书有效");
        stranger.unroute("**/certificates/states");
        // a network that answers everything with its own page
        stranger.route(
                "**/certificates/states",
                asked -> asked.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody("<html>")));
        check(stranger, code);
        assertThat(verdict(stranger)).containsText("证书有效");
        stranger.unroute("**/certificates/states");
        stranger.context().setOffline(true);
        stranger.reload();
        check(stranger, code);
        assertThat(verdict(stranger)).containsText("证书有效");
        assertThat(verdict(stranger)).containsText("*三");
        stranger.context().setOffline(false);
        assertFitsPhones(stranger, "离线核验");
        Files.delete(saved);
    }

    private void answered(Route asked) {
        asked.fulfill(new Route.FulfillOptions()
                .setResponse(asked.fetch(new Route.FetchOptions().setUrl(url("/certificates/states")))));
    }

    private static void check(Page stranger, String code) {
        stranger.getByLabel("证书二维码的内容").fill(code);
        stranger.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("核验").setExact(true))
                .click();
    }

    private void verifyByNumber(Page stranger, String number) {
        stranger.navigate(url("/verify"));
        ask(stranger, number, "李四");
        assertThat(verdict(stranger)).containsText("查无此证书");
        ask(stranger, number, "张三");
        assertThat(verdict(stranger)).containsText("证书有效");
        assertThat(verdict(stranger)).containsText("助理工程师");
        assertThat(verdict(stranger)).not().containsText("张三");
    }

    private static void ask(Page stranger, String number, String name) {
        stranger.getByLabel("证书编号").fill(number);
        stranger.getByLabel("姓名").fill(name);
        stranger.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("核验").setExact(true))
                .click();
    }

    private void verifyByFile(Page stranger, byte[] pdf) {
        byte[] altered = pdf.clone();
        altered[altered.length / 2] ^= 1;
        choose(stranger, altered);
        assertThat(verdict(stranger)).containsText("不是原文件");
        choose(stranger, pdf);
        assertThat(verdict(stranger)).containsText("证书有效");
    }

    private static void choose(Page stranger, byte[] file) {
        stranger.locator("#document").setInputFiles(new FilePayload("证书.pdf", "application/pdf", file));
    }

    /** What the code says is checked in the browser; without a line its state is not known. */
    private void scan(Page stranger, byte[] pdf) throws Exception {
        String code;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            code = Certificates.scanned(document);
        }
        String token = code.substring(code.indexOf('#'));
        stranger.navigate("about:blank");
        stranger.navigate(url("/verify" + token.substring(0, token.length() - 8) + "AAAAAAAA"));
        assertThat(verdict(stranger)).containsText("不是本平台签发的证书");
        stranger.route("**/certificate-keys.json", Route::abort);
        stranger.navigate("about:blank");
        stranger.navigate(url("/verify" + token));
        assertThat(verdict(stranger)).containsText("还没有核验");
        stranger.unroute("**/certificate-keys.json");
        stranger.route("**/certificates/states", Route::abort);
        stranger.navigate("about:blank");
        stranger.navigate(url("/verify" + token));
        assertThat(verdict(stranger)).containsText("现在是否有效还不知道");
        stranger.unroute("**/certificates/states");
        stranger.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重试"))
                .click();
        assertThat(verdict(stranger)).containsText("证书有效");
        assertThat(verdict(stranger)).containsText("*三");
    }

    private static Locator verdict(Page page) {
        return page.locator(".verdict");
    }
}
