package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** The page on which an applicant fills in a declaration, as a person goes about it: the list, a section, 核对. */
final class FillPage {

    private final Page page;

    FillPage(Page page) {
        this.page = page;
    }

    /** What was just begun opens its form where the records answer soon; else the page of the case leads there. */
    static void begun(Page page) {
        page.waitForURL(Pattern.compile(".*/(tasks|me/cases)/.+"));
        if (page.url().contains("/me/cases/")) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去填写"))
                    .click();
        }
        page.waitForURL(Pattern.compile(".*/tasks/.+"));
    }

    /** By its line in the list; on a phone the list is a page of its own. */
    Locator section(String key) {
        follow(page.locator(".zc-list li a[href='#section/" + key + "']"));
        Locator section = page.locator("#section-" + key);
        assertThat(section).isVisible();
        return section;
    }

    /** The section in which the material is uploaded is opened. */
    Locator slot(String slot) {
        return shown(page.locator("[data-slot=" + slot + "]"));
    }

    /** What is in some section, once that is open; a section has its fields once somebody came to it. */
    Locator shown(Locator inside) {
        Locator lines = page.locator(".zc-list li a[href^='#section/']");
        lines.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (int n = 0; inside.count() == 0 && n < lines.count(); n++) {
            section(lines.nth(n).getAttribute("href").substring("#section/".length()));
        }
        section(((String) inside.evaluate("element => element.closest('.zc-section').id"))
                .substring("section-".length()));
        return inside;
    }

    /** What the list says of a section. */
    Locator listed(String key) {
        return page.locator(".zc-list li a[href='#section/" + key + "']");
    }

    /** 核对, once the server said what it thinks of it. */
    Locator check() {
        follow(page.locator(".zc-list li a[href='#check']"));
        assertThat(page.locator(".zc-answers .zc-problems, .zc-answers .zc-ready")
                        .first())
                .isVisible();
        return page.locator(".zc-answers");
    }

    /** @param name 提交 or 重新提交 */
    void submit(String name) {
        check().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void follow(Locator line) {
        Locator back = page.locator(".zc-back");
        // a page that is being drawn shows neither yet
        line.or(back)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        if (!line.isVisible()) {
            back.click();
        }
        line.click();
    }
}
