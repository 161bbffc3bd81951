package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import org.zhicheng.material.Pdfs;

/** From the home page to 提交 without a mouse (WCAG 2.1.1). */
class KeyboardJourneyTest extends ChromiumTest {

    @Test
    void fromTheHomePageToTheEnd() {
        Page page = open(1400, "zhangsan");
        Keys keys = new Keys(page);
        page.navigate(url("/"));
        keys.press(link(page, "职称初定申报"));
        keys.press(link(page, "在线办理"));
        keys.choose(page.getByLabel("所属行政区划 第 2 级"), "盐城市");
        keys.choose(page.getByLabel("所属行政区划 第 3 级"), "亭湖区");
        keys.choose(page.getByLabel("申报专业 第 1 级"), "工程");
        keys.choose(page.getByLabel("申报专业 第 2 级"), "电力工程");
        keys.choose(page.getByLabel("申报专业 第 3 级"), "电气工程");
        keys.choose(page.getByLabel("申报级别"), "助理级（助理工程师）");
        keys.type(page.getByPlaceholder("单位全称或统一社会信用代码"), "盐城市XX有限公司");
        keys.press(button(page, "搜索"));
        keys.press(button(page, "选择 盐城市XX有限公司"));
        keys.press(button(page, "发起申报"));
        page.waitForURL(Pattern.compile(".*/(tasks|me/cases)/.+"));
        if (page.url().contains("/me/cases/")) {
            keys.press(link(page, "去填写"));
        }

        Locator basicInfo = opened(page, "basicInfo");
        keys.choose(basicInfo.getByLabel("政治面貌"), "群众");
        keys.type(basicInfo.getByLabel("现从事专业"), "变电运行");
        Locator education = next(page, keys, "education");
        keys.type(education.getByLabel("毕业学校"), "南京XX工程学院");
        keys.type(education.getByLabel("所学专业"), "电气工程及其自动化");
        keys.choose(education.locator("select").first(), "本科");
        keys.choose(education.locator("select").nth(1), "全日制");
        keys.type(education.getByLabel("毕业日期").first(), "2013-06-20");
        keys.type(education.getByLabel("学历证书编号"), "112761201305001234");
        keys.tick(education.getByLabel("以此学历作为申报依据"));
        Locator work = next(page, keys, "workExperience");
        keys.type(work.getByLabel("工作起始日期").first(), "2013-07-01");
        keys.type(work.getByLabel("工作单位"), "盐城市XX有限公司");
        keys.type(work.getByLabel("岗位（职务）"), "技术员");
        keys.type(work.getByLabel("从事的专业技术工作"), "变电站设备运行维护");
        Locator summary = next(page, keys, "workSummary");
        keys.type(summary.locator("textarea"), "我".repeat(800));
        Locator publicity = next(page, keys, "publicity");
        keys.type(
                publicity.getByLabel("公示开始日期").first(),
                HouseClock.today().minusDays(30).toString());
        keys.type(
                publicity.getByLabel("公示结束日期").first(),
                HouseClock.today().minusDays(15).toString());
        keys.choose(publicity.getByLabel("公示结果"), "公示无异议");
        upload(publicity, keys);
        upload(next(page, keys, "materials"), keys);
        // what is left is optional
        assertThat(page.locator(".zc-step-nav a")).containsText(new String[] {"上一栏", "下一栏", "去核对并提交"});
        keys.press(page.locator(".zc-step-nav a.zc-primary"));
        assertThat(page.locator(".zc-answers .zc-ready")).isVisible();
        keys.press(page.locator(".zc-answers").getByRole(AriaRole.BUTTON, named("提交")));
        keys.press(page.locator("dialog").getByRole(AriaRole.BUTTON, named("确认无误，继续提交")));
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("已提交")))
                .isVisible();
    }

    private static Locator next(Page page, Keys keys, String section) {
        keys.press(page.locator(".zc-step-nav a.zc-primary"));
        return opened(page, section);
    }

    private static Locator opened(Page page, String section) {
        Locator shown = page.locator("#section-" + section);
        assertThat(shown).isVisible();
        return shown;
    }

    private static void upload(Locator section, Keys keys) {
        Locator missing = section.locator(".zc-slot:has(.zc-chip-missing)");
        for (int left = missing.count(); left > 0; left--) {
            keys.upload(
                    missing.first()
                            .locator("button:has-text('选择 PDF'), label:has-text('选择 PDF')")
                            .first(),
                    new FilePayload("材料" + left + ".pdf", "application/pdf", Pdfs.saying("page " + left)));
            assertThat(missing).hasCount(left - 1);
        }
    }

    private static Locator link(Page page, String name) {
        return page.locator("#main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.locator("#main").getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
