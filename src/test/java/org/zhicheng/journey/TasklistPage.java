package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Tasklist as a reviewer goes about it, who looks for one case among all that other tests left in the office. */
final class TasklistPage {

    private final Page page;

    TasklistPage(Page page) {
        this.page = page;
    }

    /** By its number, in the list of what nobody has claimed: it can be read, and be claimed. */
    void open(String caseNumber) {
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("搜索任务"))
                .fill(caseNumber);
        Locator found = page.locator(".zc-tasks-shown[aria-busy=false] .zc-task-card");
        assertThat(found).hasCount(1);
        assertThat(found.locator(".zc-task-number")).hasText(caseNumber);
        found.click();
        assertThat(page.locator(".zc-review-head")).isVisible();
    }
}
