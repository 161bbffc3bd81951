package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Patience;
import org.zhicheng.Proves;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** Guide lines 6–34 as a stranger takes them: a browser on the desk, and a phone that scans. */
class AccountBrowserTest extends ChromiumTest {

    /** Pixels of the code's border with its round corners. */
    private static final int FRAME = 8;

    @Autowired
    SimulatedInbox phones;

    @Test
    void byTheWebFormToTheStartOfADeclaration() {
        Newcomer person = new Newcomer(port, phones);
        Page desk = open(1400);
        desk.navigate(url("/rcfwypt/"));
        click(desk, AriaRole.LINK, "个人登录");
        click(desk.locator("#main"), "注册账号");
        desk.getByLabel("姓名").fill(person.name);
        desk.getByLabel("身份证号码").fill(person.idNumber);
        desk.getByLabel("手机号码").fill(person.mobile);
        desk.getByLabel("设置密码").fill("weak");
        assertThat(desk.locator(".zc-policy .ok")).hasCount(0);
        desk.getByLabel("设置密码").fill(Newcomer.PASSWORD);
        assertThat(desk.locator(".zc-policy .ok")).hasCount(2);
        click(desk, AriaRole.BUTTON, "获取短信验证码");
        assertThat(desk.locator(".zc-problems")).containsText("请勾选");
        desk.reload();
        assertThat(desk.getByLabel("身份证号码")).hasValue(person.idNumber);
        assertThat(desk.getByLabel("设置密码")).hasValue("");
        desk.getByLabel("设置密码").fill(Newcomer.PASSWORD);
        desk.getByLabel("我已阅读").check();
        shot(desk, "account-1-register");
        click(desk, AriaRole.BUTTON, "获取短信验证码");
        assertThat(desk.getByLabel("6 位验证码")).isVisible();
        desk.reload();
        click(desk, AriaRole.BUTTON, "确定");
        assertThat(desk.getByText("请输入 6 位验证码。")).isVisible();
        assertThat(desk.getByLabel("6 位验证码")).isFocused();
        desk.getByLabel("6 位验证码").fill(person.code());
        click(desk, AriaRole.BUTTON, "确定");
        assertThat(desk.getByText("还差这几步")).isVisible();

        click(desk, AriaRole.LINK, "账户信息");
        click(desk, AriaRole.LINK, "去认证");
        desk.getByLabel("支付宝 APP 扫码").check();
        desk.getByLabel("我单独同意").check();
        click(desk, AriaRole.BUTTON, "下一步");
        assertThat(desk.locator("img.qr")).isVisible();
        desk.reload();
        String scanned = scan(desk);
        assertThat(desk.getByText("刷新二维码")).isVisible();
        shot(desk, "account-2-scan");

        Page phone = open(390);
        phone.navigate(scanned);
        assertThat(phone.getByText("即将为“**文”进行实人认证")).isVisible();
        assertFitsPhones(phone, "the page behind the code");
        shot(phone, "account-phone-scanned");
        click(phone, AriaRole.BUTTON, "开始认证");
        assertThat(phone.getByText("识别未通过")).isVisible();
        assertFitsPhones(phone, "the simulated phone");
        assertThat(desk.getByText("已扫码")).isVisible();
        click(phone, AriaRole.BUTTON, "识别未通过");
        assertThat(desk.getByText("人脸识别未通过：光线不足").first()).isVisible();
        assertThat(desk.getByText("今天还可以认证 4 次。")).isVisible();
        shot(desk, "account-3-failed");
        click(desk, AriaRole.BUTTON, "重新认证");
        phone.navigate(scan(desk));
        click(phone, AriaRole.BUTTON, "开始认证");
        click(phone, AriaRole.BUTTON, "识别通过");
        assertThat(desk.getByText("认证成功")).isVisible();
        shot(desk, "account-4-verified");
        click(desk, AriaRole.LINK, "返回");
        assertThat(desk.getByText("已实人认证").first()).isVisible();

        desk.navigate(url("/services/initial-declaration"));
        click(desk, AriaRole.LINK, "在线办理");
        startDeclaration(desk);
        assertStarted(person);
    }

    @Test
    @Proves("A01")
    void byAlipayOnAPhone() {
        Newcomer person = new Newcomer(port, phones);
        Page phone = open(390);
        phone.navigate(url("/login"));
        assertFitsPhones(phone, "/login");
        click(phone, AriaRole.LINK, "支付宝登录");
        phone.getByLabel("支付宝账号").fill("overseas-" + person.mobile);
        click(phone, AriaRole.BUTTON, "授权登录");
        assertFitsPhones(phone, "/register/alipay");
        click(phone, AriaRole.BUTTON, "我已阅读并知悉，创建账号");
        shot(phone, "account-phone-me");
        assertFitsPhones(phone, "/me");
        click(phone.locator("#main .todo"), "完善个人信息");
        phone.getByLabel("姓名").fill(person.name);
        phone.getByLabel("身份证号码").fill(person.idNumber);
        click(phone, AriaRole.BUTTON, "保存");
        assertThat(phone.locator(".zc-problems")).containsText("电子邮箱");
        phone.getByLabel("电子邮箱").fill("someone@example.com");
        shot(phone, "account-phone-profile");
        assertFitsPhones(phone, "/me/profile");
        click(phone, AriaRole.BUTTON, "保存");
        click(phone.locator("#main .todo"), "去认证");
        phone.getByLabel("江苏智慧人社 APP 扫码").check();
        phone.getByLabel("我单独同意").check();
        assertFitsPhones(phone, "/me/verification");
        click(phone, AriaRole.BUTTON, "下一步");
        Locator here = phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("在本机打开"));
        assertThat(here).isVisible();
        shot(phone, "account-phone-scan");
        Page app = phone.context().waitForPage(here::click);
        click(app, AriaRole.BUTTON, "开始认证");
        click(app, AriaRole.BUTTON, "识别通过");
        assertThat(phone.getByText("认证成功")).isVisible();
        phone.navigate(url("/me/account"));
        assertFitsPhones(phone, "/me/account");
        shot(phone, "account-phone-account");
        phone.navigate(url("/declarations/new?business=initial"));
        startDeclaration(phone);
        assertStarted(person);
    }

    @Test
    void byAlipayAtADeskAndVerifiedByAnotherPhone() {
        Newcomer person = new Newcomer(port, phones);
        Page desk = open(1400);
        desk.navigate(url("/rcfwypt/"));
        click(desk, AriaRole.LINK, "个人登录");
        click(desk, AriaRole.LINK, "支付宝登录");
        desk.getByLabel("支付宝账号").fill("desk-" + person.mobile);
        click(desk, AriaRole.BUTTON, "授权登录");
        click(desk, AriaRole.BUTTON, "我已阅读并知悉，创建账号");
        click(desk.locator("#main .todo"), "完善个人信息");
        desk.getByLabel("姓名").fill(person.name);
        desk.getByLabel("身份证号码").fill(person.idNumber);
        desk.getByLabel("移动电话").fill(person.mobile);
        click(desk, AriaRole.BUTTON, "保存");
        click(desk.locator("#main .todo"), "去认证");
        desk.getByLabel("支付宝 APP 扫码").check();
        desk.getByLabel("我单独同意").check();
        click(desk, AriaRole.BUTTON, "下一步");

        Page phone = open(390);
        phone.navigate(scan(desk));
        click(phone, AriaRole.BUTTON, "开始认证");
        click(phone, AriaRole.BUTTON, "识别通过");
        assertThat(desk.getByText("认证成功")).isVisible();
        click(desk, AriaRole.LINK, "返回");
        assertThat(desk.getByText("已实人认证").first()).isVisible();

        desk.navigate(url("/services/initial-declaration"));
        click(desk, AriaRole.LINK, "在线办理");
        startDeclaration(desk);
        assertStarted(person);
    }

    @Test
    void whatWasTypedComesBackAfterSigningInAgain() {
        Newcomer person = new Newcomer(port, phones).registered();
        Page desk = open(1400);
        signIn(desk, person.mobile, Newcomer.PASSWORD);
        desk.navigate(url("/me/profile"));
        desk.getByLabel("电子邮箱").fill("someone@example.com");
        desk.context().clearCookies();
        click(desk, AriaRole.BUTTON, "保存");
        click(desk.locator(".zc-problems"), "重新登录");
        signInHere(desk, person.mobile, Newcomer.PASSWORD);
        assertThat(desk.getByLabel("电子邮箱")).hasValue("someone@example.com");
        click(desk, AriaRole.BUTTON, "保存");
        assertThat(desk.getByText("个人信息已保存")).isVisible();
    }

    @Test
    void aCodeIsNotShownToASessionThatEnded() {
        Newcomer person = new Newcomer(port, phones).registered();
        Page desk = open(1400);
        signIn(desk, person.mobile, Newcomer.PASSWORD);
        desk.navigate(url("/me/verification"));
        desk.getByLabel("支付宝 APP 扫码").check();
        desk.getByLabel("我单独同意").check();
        click(desk, AriaRole.BUTTON, "下一步");
        assertThat(desk.locator("img.qr")).isVisible();
        desk.context().clearCookies();
        assertThat(desk.getByText("请重新登录后继续")).isVisible();
        assertThat(desk.locator("img.qr")).hasCount(0);
    }

    @Test
    void aFormThatDoesNotComeCanBeAskedForAgain() {
        Page desk = open(1400);
        desk.route("**/api/registrations/form", Route::abort);
        desk.navigate(url("/register"));
        assertThat(desk.getByText("载入失败")).isVisible();
        desk.unroute("**/api/registrations/form");
        click(desk, AriaRole.BUTTON, "重试");
        assertThat(desk.getByLabel("身份证号码")).isVisible();
    }

    @Test
    void aCounterVerifiesInTasklist() {
        Newcomer person = new Newcomer(port, phones).registered();
        person.browser.post(
                "/api/verifications",
                Map.of("data", Map.of("channel", "window", "division", "320902", "windowReason", "# 没有智能手机 **一致**")));
        Page staff = open(1400);
        signIn(staff, "tinghu");
        staff.navigate(url("/camunda/app/tasklist/default/"));
        staff.getByText("待认领").first().click();
        staff.getByText("窗口人工核验").first().click();
        staff.locator(".claim").first().click();
        assertThat(staff.getByLabel("申请原因")).isVisible();
        assertThat(staff.getByLabel("申请原因")).hasValue("# 没有智能手机 **一致**");
        assertThat(staff.locator("[readonly]")).hasCount(4);
        click(staff, AriaRole.BUTTON, "显示完整号码");
        assertThat(staff.getByText(person.idNumber)).isVisible();
        staff.getByLabel("通过", new Page.GetByLabelOptions().setExact(true)).check();
        for (String checked : List.of("身份证原件真实、在有效期内", "本人到场，与证件照片一致", "姓名、完整身份证号码与证件一致")) {
            staff.getByLabel(checked).check();
        }
        staff.getByLabel("理由").fill("本人携带身份证原件到窗口");
        shot(staff, "account-5-window");
        staff.locator("button.btn-primary:has-text('提交')").click();
        Office.awaitSms(phones, person.mobile, "已通过窗口人工核验");
        assertThat(person.browser.get("/api/me").body().path("verifiedChannel").asString())
                .isEqualTo("window");
    }

    @Test
    void anAdminLooksAfterStaffAndLetters() {
        Page admin = open(1400);
        signIn(admin, "admin");
        admin.navigate(url("/admin/staff"));
        admin.getByLabel("姓名").fill("新审核员");
        admin.getByLabel("登录名").fill("newreviewer");
        admin.getByLabel("身份证号码").last().fill("320902198607081058");
        admin.getByRole(
                        AriaRole.COMBOBOX,
                        new GetByRoleOptions().setName("审核单位").setExact(true))
                .fill("亭湖区人力资源");
        admin.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("盐城市亭湖区人力资源和社会保障局"))
                .click();
        shot(admin, "admin-staff");
        click(admin, AriaRole.BUTTON, "新建工作人员账号");
        assertThat(admin.getByText("请把初始密码当面交给新审核员")).isVisible();
        assertNoBarriers(admin, "/admin/staff");

        click(admin, AriaRole.LINK, "证明模板");
        Locator letter = admin.locator("section", new Page.LocatorOptions().setHasText("个人承诺书"));
        letter.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("修改"))
                .click();
        letter.locator("textarea").fill("没有版本{{name}}");
        letter.getByText("启用为新版本").click();
        assertThat(letter.getByText("第一行须写明版本")).isVisible();
        letter.locator("textarea").fill("version: 2030.1\n# 个人承诺书\n本人{{name}}承诺。");
        letter.getByText("预览").click();
        assertThat(admin.locator(".zc-pdf canvas")).isVisible();
        shot(admin, "admin-letters");
        admin.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("关闭")).click();
        letter.getByText("启用为新版本").click();
        assertThat(letter.getByText("版本 2030.1 已启用")).isVisible();
        assertNoBarriers(admin, "/admin/letters");

        click(admin, AriaRole.LINK, "基础数据");
        Locator windows = admin.locator("section", new Page.LocatorOptions().setHasText("申报时间"));
        String closed = "division,business,level,opens_at,closes_at,corrections_until\n"
                + "320000,initial,-,2020-01-01T00:00,,\n"
                + "320000,review,-,2020-01-01T00:00,2030-12-31T23:59,\n";
        windows.locator("input[type=file]")
                .setInputFiles(new FilePayload("windows.csv", "text/csv", closed.getBytes(StandardCharsets.UTF_8)));
        assertThat(windows.getByText("新增 0 行，修改 1 行，删除 9 行")).isVisible();
        shot(admin, "admin-reference");
        assertNoBarriers(admin, "/admin/reference");
        windows.getByText("启用新版本").click();
        assertThat(windows.getByText("新版本已启用")).isVisible();
        assertThat(windows.getByText("第 2 版，2 行")).isVisible();
        windows.getByText("以前的版本").click();
        windows.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复第 1 版"))
                .click();
        assertThat(windows.getByText("新增 9 行，修改 1 行，删除 0 行")).isVisible();
        shot(admin, "admin-reference-versions");
        windows.getByText("启用新版本").click();
        assertThat(windows.getByText("第 3 版，11 行")).isVisible();

        click(admin, AriaRole.LINK, "失信名单");
        admin.getByLabel("身份证号码、登录名").fill("王五");
        click(admin, AriaRole.BUTTON, "查找");
        click(admin, AriaRole.BUTTON, "选择 *五");
        admin.getByLabel("原因").fill("提交虚假材料");
        shot(admin, "admin-bans");
        click(admin, AriaRole.BUTTON, "列入名单");
        assertThat(admin.getByText("*五 已列入名单")).isVisible();
        assertNoBarriers(admin, "/admin/bans");
        admin.onDialog(Dialog::accept);
        click(admin, AriaRole.BUTTON, "提前解除 *五");
        assertThat(admin.getByText("*五 已解除")).isVisible();

        click(admin, AriaRole.LINK, "通知发送情况");
        assertThat(admin.getByText("没有未送达的通知。")).isVisible();
        assertNoBarriers(admin, "/admin/failed-notices");

        click(admin, AriaRole.LINK, "对外提供记录");
        assertThat(admin.getByText("条。")).isVisible();
        shot(admin, "admin-record-calls");
        assertNoBarriers(admin, "/admin/record-calls");

        click(admin, AriaRole.LINK, "审计记录");
        assertThat(admin.locator(".audit-lines tbody tr").first()).isVisible();
        admin.getByLabel("事项").selectOption("search-people");
        click(admin, AriaRole.BUTTON, "查询");
        assertThat(admin.locator(".audit-lines tbody tr").first()).containsText("查找人员");
        admin.getByLabel("事项").selectOption("");
        click(admin, AriaRole.BUTTON, "查询");
        assertThat(admin.locator(".audit-lines")).containsText("列入失信名单");
        assertThat(admin.locator(".audit-lines")).containsText("亭湖区人力资源和社会保障局");
        assertThat(admin.locator(".audit-lines"))
                .not()
                .containsText(Pattern.compile("office-|check-|smart-hrss|commitment-letter|system"));
        shot(admin, "admin-audit");
        assertNoBarriers(admin, "/admin/audit");

        Page phone = open(390);
        signIn(phone, "admin");
        for (String path : List.of(
                "/admin/staff",
                "/admin/letters",
                "/admin/reference",
                "/admin/bans",
                "/admin/failed-notices",
                "/admin/record-calls",
                "/admin/audit",
                "/me/account")) {
            phone.navigate(url(path));
            assertThat(phone.locator("#main h1")).isVisible();
            settled(phone);
            shot(phone, "admin-phone" + path.replace('/', '-'));
            assertFitsPhones(phone, path);
        }
    }

    @Test
    void pagesForStrangersOnAPhone() {
        Page phone = open(390);
        for (String path : List.of("/rcfwypt/", "/index/", "/register", "/login/recovery", "/privacy")) {
            phone.navigate(url(path));
            settled(phone);
            shot(phone, "account-phone" + path.replace('/', '-'));
            assertFitsPhones(phone, path);
        }
    }

    private static void startDeclaration(Page page) {
        choose(page, "所属行政区划 第 2 级", "盐城市");
        choose(page, "所属行政区划 第 3 级", "亭湖区");
        page.getByPlaceholder("单位全称或统一社会信用代码").fill("盐城市XX有限公司");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("搜索").setExact(true))
                .click();
        click(page, AriaRole.BUTTON, "选择 盐城市XX有限公司");
        choose(page, "申报专业 第 1 级", "工程");
        choose(page, "申报专业 第 2 级", "电力工程");
        choose(page, "申报专业 第 3 级", "电气工程");
        Locator level = page.locator("[data-field]:has(label:has-text('申报级别')) select");
        assertThat(level.locator("option:has-text('助理级')")).hasCount(1);
        level.selectOption(new SelectOption().setLabel("助理级（助理工程师）"));
        assertThat(level).hasValue("assistant");
        click(page, AriaRole.BUTTON, "发起申报");
        FillPage.begun(page);
        shot(page, "account-6-started");
        assertThat(page.locator(".zc-problems")).hasCount(0);
    }

    /** What the server has of it. */
    private void assertStarted(Newcomer person) {
        assertThat(tables.sql("select count(*) from declaration d join account a on a.id = d.applicant_id "
                                + "where a.display_name = ? and a.verified_at is not null and d.status <> 'LAPSED'")
                        .param(person.name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    /** Looks at the picture until it can be read, as a phone's camera does. */
    private String scan(Page page) {
        Locator code = page.locator("img.qr");
        assertThat(code).isVisible();
        AtomicReference<String> read = new AtomicReference<>();
        Patience.until("a QR code that can be read", () -> {
            read(code).ifPresent(read::set);
            return read.get() != null;
        });
        assertThat(read.get()).startsWith(url("/scan/"));
        return read.get();
    }

    private static Optional<String> read(Locator code) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
            if (Math.min(picture.getWidth(), picture.getHeight()) <= 2 * FRAME) {
                // it is there, and not drawn yet
                return Optional.empty();
            }
            // without its frame
            BufferedImage inside =
                    picture.getSubimage(FRAME, FRAME, picture.getWidth() - 2 * FRAME, picture.getHeight() - 2 * FRAME);
            // the reader's search for the corners fails for one picture in a hundred, however good it is
            return Stream.of(DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE)
                    .flatMap(hint -> decoded(inside, hint).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> decoded(BufferedImage picture, DecodeHintType hint) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        var light = new RGBLuminanceSource(width, picture.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(hint, true))
                    .getText());
        } catch (ReaderException blurred) {
            return Optional.empty();
        }
    }

    private void signIn(Page page, String loginName) {
        signIn(page, loginName, "Zhicheng2026");
    }

    private void signIn(Page page, String loginName, String password) {
        page.navigate(url("/login"));
        signInHere(page, loginName, password);
    }

    private static void signInHere(Page page, String loginName, String password) {
        page.locator("#username").fill(loginName);
        page.locator("#password").fill(password);
        page.locator("form[action='/login'] button").click();
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name)).first().click();
    }

    private static void click(Locator part, String link) {
        part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }
}
