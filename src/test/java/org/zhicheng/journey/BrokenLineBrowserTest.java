package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A phone without a line for a while, and a session that ends: what was typed meanwhile is kept, and one is told so. */
class BrokenLineBrowserTest extends ChromiumTest {

    @Test
    void whatWasTypedWithoutALineIsSavedOnceThereIsOne() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page phone = open(390, "lisi");
        phone.navigate(url("/tasks/" + one.taskId()));
        FillPage fill = new FillPage(phone);
        Locator basic = fill.section("basicInfo");
        profession(basic).fill("变电运行");
        saved(basic);

        phone.context().setOffline(true);
        profession(basic).fill("没有网络时填的专业");
        Locator told = phone.locator(".zc-status");
        assertThat(told).containsText("网络连接中断，已填写的内容保留在本页");
        assertThat((boolean) phone.evaluate("document.activeElement.getBoundingClientRect().bottom"
                        + " <= document.querySelector('.zc-banner').getBoundingClientRect().top"))
                .as("the field that is typed into is not covered by what is told")
                .isTrue();
        school(fill.section("education")).fill("没有网络时填的学校");
        assertThat(profession(fill.section("basicInfo"))).hasValue("没有网络时填的专业");

        phone.context().setOffline(false);
        saved(basic);
        saved(fill.section("education"));
        assertThat(told).not().containsText("网络");
        assertThat(one.form().at("/data/basicInfo/currentProfession").asString())
                .isEqualTo("没有网络时填的专业");
        assertThat(one.form().at("/data/education/degrees/0/school").asString()).isEqualTo("没有网络时填的学校");
    }

    @Test
    void whatWasTypedAfterTheSessionEndedIsSavedOnceSignedInAgain() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Page phone = open(390, "lisi");
        phone.navigate(url("/tasks/" + one.taskId()));
        FillPage fill = new FillPage(phone);
        Locator basic = fill.section("basicInfo");
        phone.context().clearCookies();
        profession(basic).fill("登录失效后填的专业");
        Locator told = phone.locator(".zc-status");
        assertThat(told).containsText("登录已失效，请重新登录。已填写的内容保留在本页");

        Page other =
                phone.waitForPopup(() -> told.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("重新登录"))
                        .click());
        other.getByLabel("登录名").fill("lisi");
        other.getByLabel("密码").fill("Zhicheng2026");
        other.locator("form[action='/login'] button").click();
        other.waitForURL("**/me");
        other.close();
        // who comes back to the page need not even press 继续, but may
        Locator goOn = told.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("继续"));
        if (goOn.isVisible()) {
            goOn.click();
        }
        saved(basic);
        assertThat(profession(basic)).hasValue("登录失效后填的专业");
        assertThat(one.form().at("/data/basicInfo/currentProfession").asString())
                .isEqualTo("登录失效后填的专业");
    }

    private static Locator profession(Locator section) {
        return section.getByLabel("现从事专业");
    }

    private static Locator school(Locator section) {
        return section.getByLabel("毕业学校");
    }

    private static void saved(Locator section) {
        assertThat(section.locator("header").first()).containsText("已暂存");
    }
}
