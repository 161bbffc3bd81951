package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import org.zhicheng.material.Pdfs;

/**
 * All eight steps as people take them: the applicant in the portal, the reviewer in Tasklist, each in an own browser.
 */
class BrowserJourneyTest extends ChromiumTest {

    @Test
    void eightSteps() {
        Page applicant = open(1400, "lisi");
        start(applicant);
        fillIn(applicant);
        uploadMaterials(applicant);
        String number = submit(applicant);
        shot(applicant, "5-submitted");

        Page reviewer = open(1400, "tinghu");
        openTask(reviewer, number);
        reviewer.locator(".claim").first().click();
        assertThat(reviewer.locator(".zc-viewer canvas")).isVisible();
        reviewer.waitForCondition(() -> isPainted(reviewer.locator(".zc-viewer canvas")));
        returnItem(reviewer, "退回此项 工作总结", "请补充近三年的主要业绩");
        shot(reviewer, "6-review");
        complete(reviewer, "已退回：李四");

        mend(applicant);

        openTask(reviewer, number);
        reviewer.locator(".claim").first().click();
        assertThat(reviewer.getByText("本次有修改").first()).isVisible();
        reviewer.getByLabel("通过", new Page.GetByLabelOptions().setExact(true)).check();
        shot(reviewer, "8-approve");
        complete(reviewer, "审核通过：李四");

        applicant.navigate(url("/me/cases"));
        assertThat(applicant.getByText("业务审核:通过").first()).isVisible();
        shot(applicant, "8-approved");
        applicant.navigate(url("/simulator/sms"));
        assertThat(applicant.getByText("已审核通过").first()).isVisible();
    }

    /** What a phone shows needs no sideways scrolling, and has no barrier that a checker finds. */
    @Test
    void phoneSize() {
        Page phone = open(390, "zhangsan");
        for (String path : List.of("/", "/services/initial-declaration", "/declarations/new", "/me", "/me/cases")) {
            phone.navigate(url(path));
            settled(phone);
            shot(phone, "phone" + path.replace('/', '-'));
            int overflow = (int) phone.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(overflow).as("sideways overflow of " + path).isLessThanOrEqualTo(0);
            assertNoBarriers(phone, path);
        }
    }

    /** A lawyer needs a licence: its slot is there as soon as the specialty is saved, without a reload. */
    @Test
    void whatIsAskedForFollowsWhatIsChosen() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page phone = open(390, "lisi");
        phone.navigate(url("/tasks/" + one.taskId()));
        FillPage fill = new FillPage(phone);
        assertThat(fill.slot("employer-consent")).isVisible();
        assertThat(phone.locator("[data-slot=licence]")).hasCount(0);
        fill.section("basicInfo");
        choose(phone, "申报专业 第 1 级", "公共法律服务");
        choose(phone, "申报专业 第 2 级", "律师");
        // saved after a pause of three seconds
        assertThat(phone.locator("[data-slot=licence]")).hasCount(1);
        assertThat(fill.slot("licence")).isVisible();
        assertThat(phone.locator("[data-slot=licence]")).containsText("律师执业证书");
        shot(phone, "phone-licence");
        assertFitsPhones(phone, "填写申报");
    }

    /** At once, and not only after the pause that saves by itself: no timer of the page runs any more. */
    @Test
    void aSectionThatIsLeftIsSaved() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page phone = open(390, "lisi");
        phone.clock().install();
        phone.navigate(url("/tasks/" + one.taskId()));
        Locator education = new FillPage(phone).section("education");
        phone.clock().pauseAt(((Number) phone.evaluate("+new Date()")).longValue() + 1000);
        education.getByLabel("毕业学校").fill("南京XX工程学院");
        phone.waitForResponse(
                answer -> answer.url().endsWith("/draft/education") && answer.ok(),
                () -> phone.locator(".zc-back").click());
        assertThat(one.form().at("/data/education/degrees/0/school").asString()).isEqualTo("南京XX工程学院");
        phone.goBack();
        assertThat(education.getByLabel("毕业学校")).hasValue("南京XX工程学院");
        assertThat(education.getByText("已暂存")).isVisible();
        one.applicant.post("/api/declarations/" + one.id + "/withdrawal", null);
    }

    private void start(Page page) {
        page.navigate(url("/"));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("职称初定申报"))
                .last()
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("在线办理")).click();
        choose(page, "所属行政区划 第 2 级", "盐城市");
        choose(page, "所属行政区划 第 3 级", "亭湖区");
        page.getByPlaceholder("单位全称或统一社会信用代码").fill("盐城市XX有限公司");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("搜索").setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("选择 盐城市XX有限公司"))
                .click();
        choose(page, "申报专业 第 1 级", "工程");
        choose(page, "申报专业 第 2 级", "电力工程");
        choose(page, "申报专业 第 3 级", "电气工程");
        Locator level = page.locator("[data-field]:has(label:has-text('申报级别')) select");
        level.selectOption(new SelectOption().setLabel("助理级（助理工程师）"));
        shot(page, "1-start");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("发起申报")).click();
        FillPage.begun(page);
    }

    private void fillIn(Page page) {
        FillPage fill = new FillPage(page);
        Locator basicInfo = fill.section("basicInfo");
        select(basicInfo, "政治面貌", "群众");
        basicInfo.getByLabel("现从事专业").fill("变电运行");

        Locator education = fill.section("education");
        education.getByLabel("毕业学校").fill("南京XX工程学院");
        education.getByLabel("所学专业").fill("电气工程及其自动化");
        select(education, "学历", "本科");
        select(education, "学习形式", "全日制");
        Locator graduation = education.getByLabel("毕业日期");
        graduation.fill("2018-06-31");
        graduation.press("Tab");
        assertThat(education.getByText("日期无法识别，请按 2013-06-20 填写。")).isVisible();
        assertThat(graduation).hasValue("2018-06-31");
        date(education, "毕业日期", LocalDate.of(2018, 6, 20));
        education.getByLabel("学历证书编号").fill("112761201305001234");
        education.getByLabel("以此学历作为申报依据").check();
        date(education, "备案表有效期至", HouseClock.today().plusMonths(8));

        Locator work = fill.section("workExperience");
        date(work, "工作起始日期", LocalDate.of(2018, 7, 1));
        work.getByLabel("工作单位").fill("盐城市XX有限公司");
        work.getByLabel("岗位（职务）").fill("技术员");
        work.getByLabel("从事的专业技术工作").fill("变电站设备运行维护");

        Locator summary = fill.section("workSummary");
        summary.locator("textarea").fill("我".repeat(799));
        assertThat(summary.getByText("已写 799 字 / 至少 800 字")).isVisible();
        summary.locator("textarea").fill("我".repeat(800));
        summary.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("暂存"))
                .click();
        assertThat(summary.getByText("已暂存")).isVisible();

        Locator publicity = fill.section("publicity");
        date(publicity, "公示开始日期", HouseClock.today().minusDays(30));
        date(publicity, "公示结束日期", HouseClock.today().minusDays(15));
        select(publicity, "公示结果", "公示无异议");
        shot(page, "3-filled");

        // another device: what was saved is there
        for (String section : List.of("basicInfo", "education", "workExperience", "publicity")) {
            assertThat(fill.section(section).getByText("已暂存")).isVisible();
        }
        page.reload();
        assertThat(fill.section("workSummary").locator("textarea")).hasValue("我".repeat(800));
        Locator learned = fill.section("education");
        assertThat(learned.getByLabel("毕业学校")).hasValue("南京XX工程学院");
        assertThat(learned.getByLabel("毕业日期")).hasValue("2018-06-20");
    }

    private void uploadMaterials(Page page) {
        FillPage fill = new FillPage(page);
        Locator check = fill.check();
        assertThat(check.getByText("单位同意申报证明").first()).isVisible();
        assertThat(check.locator(".zc-answer")
                        .filter(new Locator.FilterOptions().setHasText("单位同意申报证明"))
                        .getByText("请下载模板，填写并加盖单位公章后上传“单位同意申报证明”。"))
                .isVisible();
        assertThat(check.getByText("南京XX工程学院")).isVisible();
        assertNoBarriers(page, "核对");
        shot(page, "3-readiness");
        fill.section("workExperience");
        assertThat(page.locator(".zc-comparison")).isVisible();

        // every problem at once, each leading to its place
        fill.submit("提交");
        Locator problems = page.locator(".zc-problems:not(.zc-tips)");
        assertThat(problems).isFocused();
        assertThat(problems).containsText("还有");
        shot(page, "4-problems");
        problems.getByText("单位同意申报证明").first().click();
        assertThat(page.locator("[data-slot=employer-consent]")).isVisible();
        Locator slots = page.locator(".zc-slot:has(.zc-chip-missing)");
        fill.shown(page.locator(".zc-slot input[type=file]").last())
                .setInputFiles(new FilePayload("不是PDF.pdf", "application/pdf", "<html>".getBytes()));
        assertThat(page.locator(".zc-slot .zc-problem").last()).containsText("PDF");
        int missing = slots.count();
        // two photos become one PDF of two pages
        fill.shown(slots.first()).locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("IMG_0001.jpg", "image/jpeg", photo(1600, 1200)),
            new FilePayload("IMG_0002.png", "image/png", photo(1200, 1600))
        });
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("转换并上传")).click();
        assertThat(page.locator(".zc-file").first()).containsText("2 页");
        assertThat(page.locator(".zc-file").first()).containsText("IMG_0001.pdf");
        assertThat(slots).hasCount(missing - 1);
        for (int left = missing - 1; left > 0; left--) {
            fill.shown(slots.first())
                    .locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("材料" + left + ".pdf", "application/pdf", Pdfs.saying("page " + left)));
            assertThat(slots).hasCount(left - 1);
        }
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("预览"))
                .first()
                .click();
        assertThat(page.locator("dialog canvas")).isVisible();
        shot(page, "4-preview");
        page.locator("dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("关闭"))
                .click();
    }

    private static byte[] photo(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(width / 10, height / 10, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, width > height ? "jpg" : "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the case number. */
    private String submit(Page page) {
        String number = page.locator(".zc-case span").first().textContent().replace("办件编号 ", "");
        new FillPage(page).submit("提交");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("确认无误，继续提交"))
                .click();
        page.waitForURL("**/submitted");
        assertThat(page.locator("h1")).hasText("已提交");
        assertThat(page.locator(".confirmation")).containsText(number);
        assertThat(page.getByText("您的申报已送到亭湖区人力资源和社会保障局")).isVisible();
        assertNoBarriers(page, "the page after 提交");
        shot(page, "5-confirmation");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("查看办理进度")).click();
        assertThat(page.getByText("区县人社审核中")).isVisible();
        return number;
    }

    private void mend(Page page) {
        page.navigate(url("/me/cases"));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("去修改"))
                .first()
                .click();
        assertThat(page.getByText("请补充近三年的主要业绩").first()).isVisible();
        FillPage fill = new FillPage(page);
        assertThat(fill.section("basicInfo").getByText("本次无需修改")).isVisible();
        shot(page, "6-returned");
        fill.section("workSummary").locator("textarea").fill("好".repeat(900));
        fill.submit("重新提交");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("确认无误，继续提交"))
                .click();
        page.waitForURL("**/submitted");
        assertThat(page.locator("h1")).hasText("已重新提交");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("查看办理进度")).click();
        assertThat(page.getByText("区县人社审核中")).isVisible();
        shot(page, "7-resubmitted");
    }

    private void openTask(Page page, String number) {
        page.navigate(url("/camunda/app/tasklist/default/#/"));
        page.reload();
        new TasklistPage(page).open(number);
    }

    private static boolean isPainted(Locator canvas) {
        return (boolean) canvas.evaluate("""
                canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
                  .some((part, i) => i % 4 === 0 && part < 200)
                """);
    }

    private void returnItem(Page page, String label, String reason) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        Locator why = page.locator(".zc-mark-reason textarea");
        why.fill(reason);
        assertThat(why).hasValue(reason);
    }

    private void complete(Page page, String done) {
        page.locator(".zc-decide").click();
        assertThat(page.locator(".zc-after")).containsText(done);
        assertThat(page.locator(".zc-review-head")).isHidden();
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    private static void select(Locator section, String label, String option) {
        section.locator(".fjs-form-field-select:has(label:has-text('" + label + "')) select")
                .first()
                .selectOption(new SelectOption().setLabel(option));
    }

    private static void date(Locator section, String label, LocalDate day) {
        Locator input = section.getByLabel(label).first();
        input.fill(day.format(DateTimeFormatter.ofPattern("yyyy/MM/dd")));
        input.press("Enter");
        input.press("Escape");
        input.press("Tab");
    }
}
