package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.HouseClock;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Five people go their whole way, on a phone and at a desk. {@code -Dzhicheng.album=docs/screenshots} keeps pictures of
 * what they see.
 */
class ApplicantsWaysTest extends ChromiumTest {

    private static final int PHONE = 390;
    private static final int DESK = 1400;

    /** Long enough (800), and with the parts that are asked for. */
    private static final String SUMMARY = "一、基本情况。" + "本人从事变电运行工作。".repeat(30) + "二、政治素质与职业道德。" + "遵纪守法。".repeat(30)
            + "三、专业技术工作与业绩。" + "参与变电站技术改造。".repeat(40) + "四、不足与努力方向。" + "继续学习。".repeat(20);

    @Autowired
    SimulatedInbox phones;

    @BeforeEach
    void nobodyAskedOften() {
        tables.sql("delete from throttle_event").update();
    }

    /** 初定: asks first whether it can be, is led through all of it, and is approved. */
    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void aGraduateAsksFirst(int width) {
        Page page = open(width, "zhangsan");
        Album album = new Album(page, "graduate");
        page.navigate(url("/"));
        album.take("home");
        link(page, "看看能不能申报");
        choose(page, "学历", "本科");
        choose(page, "学习形式", "全日制");
        page.getByLabel("毕业时间").fill("2013-06-20");
        page.getByLabel("什么时候开始从事本专业工作").fill("2013-07");
        chooseDown(page, "所属行政区划 第 %d 级", 2, "盐城市", "亭湖区");
        chooseDown(page, "申报专业 第 %d 级", 1, "工程", "电力工程", "电气工程");
        assertThat(page.getByLabel("申报专业 第 4 级")).hasValue("05-09-01-01");
        button(page, "看看能不能申报");
        assertThat(page.locator("#check-answer")).containsText("您现在符合职称初定助理级");
        album.take("check");
        link(page, "发起申报");
        assertThat(page.getByText("已带入您在“能不能申报”里的回答")).isVisible();
        chooseEmployer(page);
        album.take("start");
        button(page, "发起申报");
        FillPage.begun(page);

        FillPage fill = new FillPage(page);
        assertThat(fill.listed("education")).isAttached();
        album.take("list");
        Locator basicInfo = fill.section("basicInfo");
        basicInfo.getByLabel("政治面貌").selectOption(label("群众"));
        basicInfo.getByLabel("现从事专业").fill("变电运行");
        Locator education = fill.section("education");
        assertThat(education.getByLabel("毕业日期")).hasValue("2013-06-20");
        education.getByLabel("毕业学校").fill("南京XX工程学院");
        education.getByLabel("所学专业").fill("电气工程及其自动化");
        education.getByLabel("学历证书编号").fill("112761201305001234");
        education.getByLabel("以此学历作为申报依据").check();
        album.take("education");
        Locator work = fill.section("workExperience");
        day(work, "工作起始日期", "2013-07-01");
        work.getByLabel("工作单位").fill("盐城市XX有限公司");
        work.getByLabel("岗位（职务）").fill("技术员");
        work.getByLabel("从事的专业技术工作").fill("变电站设备运行维护");
        fill.section("workSummary").locator("textarea").fill(SUMMARY);
        Locator publicity = fill.section("publicity");
        day(publicity, "公示开始日期", HouseClock.today().minusDays(30).toString());
        day(publicity, "公示结束日期", HouseClock.today().minusDays(15).toString());
        publicity.getByLabel("公示结果").selectOption(label("公示无异议"));
        upload(publicity);
        Locator materials = fill.section("materials");
        upload(materials);
        album.take("materials");
        fill.check();
        album.take("answers");
        submit(fill, page);
        assertThat(page.locator("#main")).containsText("亭湖区人力资源和社会保障局");
        album.take("submitted");

        Browser office = signIn("tinghu");
        Case one = newest(signIn("zhangsan"));
        one.awaitStatus("COUNTY_REVIEW");
        Office.review(office, Office.claim(office), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        Certificates.issued(signIn("zhangsan"), one);
        page.navigate(url("/me/cases/" + one.id));
        assertThat(page.locator("#case-sentence")).containsText(Pattern.compile("您已通过.+审核，\\d+月\\d+日$"));
        assertThat(page.getByText("业务审核:通过").first()).isVisible();
        album.take("approved");
    }

    /** Graduated before the register was kept: papers of the archive are asked for, and a licence to teach. */
    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void aTeacherOf1999BringsPapersOfTheArchive(int width) {
        Newcomer teacher = new Newcomer(port, phones).registered();
        teacher.verifiedBy(new Browser(port));
        Case one = Case.started(teacher.browser, choice("specialty", leafOf("中小学教师"), "department", "education"));
        Page page = open(width);
        signIn(page, teacher);
        Album album = new Album(page, "teacher");
        page.navigate(url("/tasks/" + one.taskId()));
        FillPage fill = new FillPage(page);
        Locator education = fill.section("education");
        education.getByLabel("毕业学校").fill("盐城XX师范学院");
        education.getByLabel("所学专业").fill("汉语言文学教育");
        choose(education, "学历", "本科");
        choose(education, "学习形式", "全日制");
        day(education, "毕业日期", "1999-06-30");
        education.getByLabel("学历证书编号").fill("无");
        education.getByLabel("以此学历作为申报依据").check();
        album.take("education");
        assertThat(fill.section("materials")).containsText("毕业生登记学籍表");
        assertThat(fill.slot("licence")).containsText("教师资格证");
        album.take("materials");
        fillInTheRest(one, "education");
        page.reload();
        fill.check();
        album.take("answers");
        submit(fill, page);
        album.take("submitted");
    }

    /** 评审: the department of sports is proposed where it is chosen, and decides before the city. */
    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void aCoachIsLedToTheDepartmentOfSports(int width) {
        Page page = open(width, "lisi");
        Album album = new Album(page, "coach");
        page.navigate(url("/services/review-declaration"));
        album.take("service");
        link(page, "在线办理");
        chooseDown(page, "所属行政区划 第 %d 级", 2, "盐城市", "亭湖区");
        chooseDown(page, "申报专业 第 %d 级", 1, "体育", "教练员", "田径");
        assertThat(page.getByLabel("申报专业 第 4 级")).hasValue("14-01-01-01");
        choose(page, "申报级别", "中级（中级教练）");
        button(page, "选择“市体育局”");
        chooseEmployer(page);
        album.take("start");
        button(page, "发起申报");
        FillPage.begun(page);
        Case one = newest(signIn("lisi"));
        fillInTheRest(one);
        FillPage fill = new FillPage(page);
        page.navigate(url("/tasks/" + one.taskId()));
        fill.check();
        album.take("answers");
        submit(fill, page);
        assertThat(page.locator("#main")).containsText("体育局");
        album.take("submitted");
        page.navigate(url("/me/cases/" + one.id));
        assertThat(page.locator("#case-sentence")).containsText("体育局");
        album.take("case");
    }

    /** No Chinese phone number: comes by Alipay, is told by mail, and brings a certificate for a degree from abroad. */
    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void somebodyAbroadComesByAlipay(int width) {
        Newcomer person = new Newcomer(port, phones);
        Page page = open(width);
        Album album = new Album(page, "abroad");
        page.navigate(url("/login"));
        album.take("login");
        link(page, "支付宝登录");
        page.getByLabel("支付宝账号").fill("abroad-" + width + "-" + person.mobile);
        button(page, "授权登录");
        button(page, "我已阅读并知悉，创建账号");
        album.take("me");
        link(page, "完善个人信息");
        page.getByLabel("姓名").fill(person.name);
        page.getByLabel("身份证号码").fill(person.idNumber);
        page.getByLabel("电子邮箱").fill("someone@example.com");
        button(page, "保存");
        page.locator("#main .todo a:has-text('去认证')").click();
        page.getByLabel("江苏智慧人社 APP 扫码").check();
        page.getByLabel("我单独同意").check();
        button(page, "下一步");
        assertThat(page.locator("img.qr")).isVisible();
        album.take("verification");
        Page app = open(PHONE);
        app.navigate(url(scanned(page)));
        button(app, "开始认证");
        button(app, "识别通过");
        assertThat(page.getByText("认证成功")).isVisible();
        album.take("verified");
    }

    /** Refused with a reason, begins anew with what is still right, and is under way again. */
    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void whoIsRefusedTriesAgain(int width) {
        Case refused = Case.submitted(signIn("lisi"));
        Browser office = signIn("tinghu");
        Office.review(office, Office.claim(office), Map.of("outcome", "rejected", "reason", "工作年限不足，请满一年后再申报。"));
        refused.awaitStatus("REJECTED");
        Page page = open(width, "lisi");
        Album album = new Album(page, "refused");
        page.navigate(url("/me"));
        album.take("me");
        page.navigate(url("/me/cases/" + refused.id));
        assertThat(page.locator(".case-now")).containsText("工作年限不足");
        album.take("refused");
        button(page, "重新申报");
        page.waitForURL(address -> address.contains("/me/cases/") && !address.contains(refused.id));
        link(page, "继续填写");
        page.waitForURL(Pattern.compile(".*/tasks/.+"));
        FillPage fill = new FillPage(page);
        assertThat(fill.section("education").getByLabel("毕业学校")).hasValue("南京XX工程学院");
        album.take("taken-over");
        Case again = newest(signIn("lisi"));
        assertThat(again.id).isNotEqualTo(refused.id);
        fillInTheRest(again);
        page.reload();
        fill.check();
        album.take("answers");
        submit(fill, page);
        again.awaitStatus("COUNTY_REVIEW");
        page.navigate(url("/me/cases"));
        assertThat(page.locator("#main")).containsText("不通过");
        album.take("cases");
    }

    private void submit(FillPage fill, Page page) {
        fill.submit("提交");
        Locator confirm = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("确认无误，继续提交"));
        Locator done = page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("已提交"));
        assertThat(confirm.or(done).first()).isVisible();
        if (confirm.isVisible()) {
            confirm.click();
        }
        assertThat(done).isVisible();
    }

    /** What somebody would type and upload who did it before. @param but a section that is filled in already */
    private static void fillInTheRest(Case one, String... but) {
        ObjectNode content = one.content();
        JsonNode form = one.form();
        form.path("sections").forEach(section -> {
            String key = section.path("key").asString();
            if (content.has(key) && !List.of(but).contains(key)) {
                ObjectNode typed = (ObjectNode) content.get(key);
                if (form.at("/data/" + key) instanceof ObjectNode known) {
                    known.propertyNames().forEach(name -> typed.set(name, known.get(name)));
                }
                assertThat(one.save(key, section.path("version").asInt(), typed).status())
                        .isEqualTo(200);
            }
        });
        one.uploadEverything();
    }

    private static void upload(Locator section) {
        Locator missing = section.locator(".zc-slot:has(.zc-chip-missing)");
        for (int left = missing.count(); left > 0; left--) {
            missing.first()
                    .locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("材料" + left + ".pdf", "application/pdf", Pdfs.saying("page " + left)));
            assertThat(missing).hasCount(left - 1);
        }
    }

    private void signIn(Page page, Newcomer person) {
        page.navigate(url("/login"));
        page.getByLabel("登录名").fill(person.mobile);
        page.getByLabel("密码").fill(Newcomer.PASSWORD);
        page.locator("form[action='/login'] button").click();
        assertThat(page.locator("h1")).containsText("您好");
    }

    /** What the camera of a phone reads from the code that is shown. */
    private static String scanned(Page page) {
        return (String) page.evaluate("""
                () => fetch(performance.getEntriesByType('resource').map(one => one.name)
                    .filter(name => /\\/api\\/verifications\\/[^/]+$/.test(name)).pop())
                  .then(answer => answer.json()).then(attempt => attempt.scanPath)
                """);
    }

    private static Case newest(Browser person) {
        return new Case(
                person,
                person.get("/api/declarations").body().path(0).path("id").asString());
    }

    private static Map<String, Object> choice(String... others) {
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        for (int i = 0; i < others.length; i += 2) {
            choice.put(others[i], others[i + 1]);
        }
        return choice;
    }

    private String leafOf(String series) {
        Browser stranger = new Browser(port);
        String code = "";
        for (JsonNode node : stranger.get("/api/specialties").body()) {
            if (node.path("name").asString().equals(series)) {
                code = node.path("code").asString();
            }
        }
        JsonNode first = stranger.get("/api/specialties?parent=" + code).body().path(0);
        while (!first.path("leaf").asBoolean()) {
            first = stranger.get("/api/specialties?parent=" + first.path("code").asString())
                    .body()
                    .path(0);
        }
        return first.path("code").asString();
    }

    private static void chooseEmployer(Page page) {
        page.getByPlaceholder("单位全称或统一社会信用代码").fill("盐城市XX有限公司");
        button(page, "搜索");
        button(page, "选择 盐城市XX有限公司");
    }

    /** Level by level; where only one can be chosen it is already. */
    private static void chooseDown(Page page, String label, int from, String... names) {
        for (int i = 0; i < names.length; i++) {
            choose(page, label.formatted(from + i), names[i]);
        }
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label, new GetByLabelOptions().setExact(true))
                .or(page.getByLabel(label + "*", new GetByLabelOptions().setExact(true)))
                .first()
                .selectOption(label(option));
    }

    private static void choose(Locator section, String label, String option) {
        section.locator(".fjs-form-field-select:has(label:has-text('" + label + "')) select")
                .first()
                .selectOption(label(option));
    }

    private static SelectOption label(String text) {
        return new SelectOption().setLabel(text);
    }

    private static void day(Locator section, String label, String day) {
        Locator input = section.getByLabel(label).first();
        input.fill(day);
        input.press("Tab");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void link(Page page, String name) {
        page.locator("#main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
