package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** A person takes the own data along, takes a consent back, and leaves; on a desk and on a phone. */
@OwnServer
@TestPropertySource(
        properties = {
            "zhicheng.responsible.name=盐城市人力资源和社会保障局",
            "zhicheng.responsible.phone=0515-86663333",
            "zhicheng.responsible.address=盐城市世纪大道21号",
            "zhicheng.responsible.person=信息中心 王主任",
            "zhicheng.responsible.mail=privacy@example.cn"
        })
class OwnDataBrowserTest extends ChromiumTest {

    @Autowired
    SimulatedInbox phones;

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void exportedAndCancelled(int width) throws IOException {
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        Case.started(person.browser, Case.CHOICE).uploadEverything();
        Page page = open(width);
        signIn(page, person.mobile, Newcomer.PASSWORD);
        page.navigate(url("/me/account"));
        if (width < 700) {
            page.locator(".menu summary").click(); // there the centre is in the menu
        }
        click(page, AriaRole.LINK, "我的数据");
        assertThat(page.getByText("信息中心 王主任")).isVisible();
        page.getByLabel("当前密码").fill("Wrong-2026");
        click(page, AriaRole.BUTTON, "生成个人信息副本");
        assertThat(page.getByText("密码不正确")).isVisible();
        page.getByLabel("当前密码").fill(Newcomer.PASSWORD);
        shot(page, "own-data-" + width + "-1");
        assertFits(page, width, "/me/data");
        click(page, AriaRole.BUTTON, "生成个人信息副本");
        assertThat(page.getByText("副本已生成")).isVisible();
        Download download = page.waitForDownload(() -> click(page, AriaRole.BUTTON, "下载 ZIP 文件"));
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("个人信息副本-" + person.name + ".zip");
        try (ZipFile zip = new ZipFile(download.path().toFile())) {
            Assertions.assertThat(zip.stream().filter(file -> file.getName().endsWith(".pdf")))
                    .isNotEmpty();
            Assertions.assertThat(zip.getEntry("说明.txt")).isNotNull();
        }

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤回同意"))
                .last()
                .click();
        assertThat(page.getByText("须上传纸质证明的扫描件")).isVisible();
        click(page, AriaRole.BUTTON, "确定撤回");
        assertThat(page.getByText("已撤回。申报时须上传")).isVisible();
        shot(page, "own-data-" + width + "-2");
        click(page, AriaRole.BUTTON, "重新同意");
        assertThat(page.getByText("已撤回。申报时须上传")).isHidden();

        click(page, AriaRole.LINK, "查看会怎样，去注销");
        assertThat(page.getByText("连同材料一并删除")).isVisible();
        page.getByLabel("当前密码").fill(Newcomer.PASSWORD);
        click(page, AriaRole.BUTTON, "确定注销账号");
        assertThat(page.getByText("请先勾选")).isVisible();
        page.getByLabel("我同意撤回并放弃").check();
        page.getByLabel("我已知悉注销不能撤销").check();
        shot(page, "own-data-" + width + "-3");
        assertFits(page, width, "/me/data/cancellation");
        click(page, AriaRole.BUTTON, "确定注销账号");
        assertThat(page.getByText("账号已注销")).isVisible();
        shot(page, "own-data-" + width + "-4");
        page.navigate(url("/me"));
        assertThat(page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        Office.awaitSms(phones, person.mobile, "您的账号已注销");
    }

    @Test
    void whoLeavesStaffIsToldWhatToDoFirst() {
        Page page = open(1400);
        signIn(page, "admin", "Zhicheng2026");
        page.navigate(url("/me/data/cancellation"));
        assertThat(page.getByText("您是唯一的流程管理员")).isVisible();
        assertThat(page.getByText("确定注销账号")).isHidden();
        shot(page, "own-data-staff");
        assertNoBarriers(page, "/me/data/cancellation of staff");
    }

    private void signIn(Page page, String loginName, String password) {
        page.navigate(url("/login"));
        page.locator("input[name=username]").fill(loginName);
        page.locator("input[name=password]").fill(password);
        page.locator("#main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    private static void assertFits(Page page, int width, String what) {
        if (width < 500) {
            assertFitsPhones(page, what);
        } else {
            assertNoBarriers(page, what);
        }
    }
}
