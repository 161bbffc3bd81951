package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.Secrets;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** What opens an account, as its owner changes it: the first password, the phone, Alipay, and signing out. */
class WaysInBrowserTest extends ChromiumTest {

    private static final String OWN_PASSWORD = "Eigenes-Wort-2026";

    @Autowired
    SimulatedInbox phones;

    /** They all come from one address: as if each came on another day. */
    @BeforeEach
    void anotherDay() {
        tables.sql("delete from throttle_event").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void aGivenPasswordIsReplacedBeforeAnythingOpens(int width) {
        String name = "first" + width;
        JsonNode created = signIn("admin")
                .post(
                        "/api/admin/staff",
                        Map.of(
                                "loginName",
                                name,
                                "name",
                                "季主管",
                                "idNumber",
                                new Newcomer(port, phones).idNumber,
                                "groups",
                                List.of("office-320902", "camunda-admin")))
                .body();
        Page page = open(width);
        signIn(page, name, Secrets.used(created.path("password").asString()));
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("设置自己的密码");
        page.navigate(url("/camunda/app/tasklist/default/"));
        assertThat(page.locator("form[action='/login']")).isVisible();
        page.navigate(url("/login/first-password"));

        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill("Dragon-2026");
        page.getByLabel("再输入一次新密码").fill("Dragon-2027");
        click(page, AriaRole.BUTTON, "设置密码并登录");
        assertThat(page.getByText("两次输入的新密码不一致")).isVisible();
        page.getByLabel("再输入一次新密码").fill("Dragon-2026");
        click(page, AriaRole.BUTTON, "设置密码并登录");
        assertThat(page.getByText("密码过于常见")).isVisible();
        shot(page, "ways-in-first-password-" + width);
        assertFitsPhones(page, "/login/first-password");
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(OWN_PASSWORD);
        page.getByLabel("再输入一次新密码").fill(OWN_PASSWORD);
        click(page, AriaRole.BUTTON, "设置密码并登录");

        assertThat(page.getByText("密码已设置，您已登录")).isVisible();
        assertThat(page.getByText("请先设置自己的密码")).hasCount(0);
        shot(page, "ways-in-first-password-done-" + width);
        assertFitsPhones(page, "/login/first-password");
        click(page, AriaRole.LINK, "进入审核工作台");
        assertThat(page.getByText("待认领").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void aNewPhoneAndNewRecoveryCodes(int width) {
        Newcomer person = new Newcomer(port, phones).registered();
        Page page = open(width);
        signIn(page, person.mobile, Newcomer.PASSWORD);
        page.navigate(url("/me/account"));
        page.getByText("动态口令").first().click();
        page.getByLabel("当前密码").fill(Newcomer.PASSWORD);
        click(page, AriaRole.BUTTON, "下一步");
        String old = secret(page);
        page.getByLabel("6 位动态口令").fill(totp(old, 0));
        click(page, AriaRole.BUTTON, "确定");
        click(page, AriaRole.BUTTON, "已抄好，继续");
        assertThat(page.getByText("动态口令已启用。")).isVisible();

        page.reload();
        page.getByText("动态口令").first().click();
        shot(page, "ways-in-factor-" + width);
        click(page, AriaRole.BUTTON, "更换手机");
        page.getByLabel("6 位动态口令，或者恢复码").fill("000000");
        click(page, AriaRole.BUTTON, "下一步");
        assertThat(page.getByText("动态口令或者恢复码不正确")).isVisible();
        shot(page, "ways-in-factor-old-" + width);
        assertFitsPhones(page, "/me/account");
        page.getByLabel("6 位动态口令，或者恢复码").fill(totp(old, 30));
        click(page, AriaRole.BUTTON, "下一步");
        assertThat(page.getByText("第 2 步：绑定新手机上的 APP")).isVisible();
        shot(page, "ways-in-factor-new-" + width);
        String next = secret(page);
        page.getByLabel("6 位动态口令").fill(totp(next, 0));
        click(page, AriaRole.BUTTON, "确定");
        click(page, AriaRole.BUTTON, "已抄好，继续");
        assertThat(page.getByText("已改用新手机上的动态口令")).isVisible();

        page.reload();
        page.getByText("动态口令").first().click();
        click(page, AriaRole.BUTTON, "重新生成恢复码");
        page.getByLabel("6 位动态口令，或者恢复码").fill(totp(next, 30));
        shot(page, "ways-in-recovery-" + width);
        click(page, AriaRole.BUTTON, "重新生成恢复码");
        assertThat(page.locator(".recovery-codes li")).hasCount(8);
        shot(page, "ways-in-recovery-codes-" + width);
        assertFitsPhones(page, "/me/account");
        click(page, AriaRole.BUTTON, "已抄好，继续");
        assertThat(page.getByText("恢复码已重新生成")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void alipayIsUnlinkedAfterAskingTwice(int width) {
        Newcomer person = new Newcomer(port, phones).registered();
        tables.sql("update account set alipay_user_id = ? where id = ?")
                .params("feng-" + width, person.accountId())
                .update();
        Page page = open(width);
        signIn(page, person.mobile, Newcomer.PASSWORD);
        page.navigate(url("/me/account"));
        page.getByText("支付宝").first().click();
        shot(page, "ways-in-alipay-" + width);
        click(page, AriaRole.BUTTON, "解绑支付宝");
        page.getByLabel("当前密码").last().fill("Wrong-2026");
        click(page, AriaRole.BUTTON, "确认解绑");
        assertThat(page.getByText("密码不正确")).isVisible();
        shot(page, "ways-in-alipay-asked-" + width);
        assertFitsPhones(page, "/me/account");
        page.getByLabel("当前密码").last().fill(Newcomer.PASSWORD);
        click(page, AriaRole.BUTTON, "确认解绑");
        assertThat(page.getByText("支付宝已解绑")).isVisible();
        shot(page, "ways-in-alipay-unlinked-" + width);
        Office.awaitSms(phones, person.mobile, "登录方式");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void theCounterOffersTheTickOnceTheNumberWasShown(int width) {
        Newcomer person = new Newcomer(port, phones).registered();
        person.browser.post(
                "/api/verifications",
                Map.of("data", Map.of("channel", "window", "division", "320902", "windowReason", "没有智能手机")));
        String task = Office.claimOf(signIn("tinghu"), "verify-at-window");
        Page staff = open(width);
        signIn(staff, "tinghu", "Zhicheng2026");
        staff.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
        staff.getByLabel("通过", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(staff.getByText("还没有查看")).isVisible();
        assertThat(staff.getByLabel("姓名、完整身份证号码与证件一致")).hasCount(0);
        shot(staff, "ways-in-window-before-" + width);
        click(staff, AriaRole.BUTTON, "显示完整号码");
        assertThat(staff.getByText(person.idNumber)).isVisible();
        staff.getByLabel("姓名、完整身份证号码与证件一致").check();
        assertThat(staff.getByText("还没有查看")).hasCount(0);
        shot(staff, "ways-in-window-after-" + width);
        staff.getByLabel("身份证原件真实、在有效期内").check();
        staff.getByLabel("本人到场，与证件照片一致").check();
        staff.getByLabel("理由").fill("本人携带身份证原件到窗口");
        staff.locator("button.btn-primary:has-text('提交')").click();
        Office.awaitSms(phones, person.mobile, "已通过窗口人工核验");
    }

    @Test
    void signingOutInTasklistSignsOutOfThePortalAndBack() {
        Page page = open(1400);
        signIn(page, "tinghu", "Zhicheng2026");
        assertThat(page.getByText("待认领").first()).isVisible();
        page.locator("li.account > a").first().click();
        page.locator("li.logout a").click();
        assertThat(page.locator("form[action='/login']")).isVisible();
        page.navigate(url("/me/account"));
        assertThat(page.locator("form[action='/login']")).isVisible();

        signIn(page, "tinghu", "Zhicheng2026");
        page.navigate(url("/me/account"));
        click(page, AriaRole.BUTTON, "退出");
        assertThat(page.getByText("您已安全退出")).isVisible();
        page.navigate(url("/camunda/app/tasklist/default/"));
        assertThat(page.locator("form[action='/login']")).isVisible();
        Assertions.assertThat(page.url()).endsWith("/login");
    }

    private void signIn(Page page, String loginName, String password) {
        page.navigate(url("/login"));
        page.locator("#username").fill(loginName);
        page.locator("#password").fill(password);
        page.locator("form[action='/login'] button").click();
        page.waitForURL(address -> !address.endsWith("/login"));
    }

    private static String secret(Page page) {
        return Secrets.used(page.locator("details[open] code").first().innerText());
    }

    private static String totp(String secret, int later) {
        try {
            return Secrets.used(new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                            HouseClock.now().plusSeconds(later)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name)).first().click();
    }
}
