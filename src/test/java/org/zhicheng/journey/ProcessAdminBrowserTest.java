package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Patience;

/** A process admin looks after what failed, who works here, and what reached nobody, on a screen and on a phone. */
@OwnServer
class ProcessAdminBrowserTest extends ChromiumTest {

    @Autowired
    ManagementService jobs;

    @Test
    void aStoppedStepIsUnderstoodAndTriedAgain() {
        Page admin = open(1400, "admin");
        admin.navigate(url("/admin/incidents"));
        assertThat(admin.getByText("没有异常任务")).isVisible();
        assertNoBarriers(admin, "no incidents");
        Case one = Case.submitted(signIn("lisi"));
        FailedTimer reminder = new FailedTimer(jobs, tables, one).failed(3);

        button(admin, "刷新").click();

        Locator incident = admin.locator(".incident");
        assertThat(incident).hasCount(1);
        assertThat(incident)
                .containsText(Pattern.compile("提醒审核人员.*" + one.number() + ".*已停住.*流程模型有误.*不会自动重试", Pattern.DOTALL));
        assertThat(incident.locator("pre")).isHidden();
        incident.locator("summary").click();
        assertThat(incident.locator("pre")).containsText("Exception");
        assertNoBarriers(admin, "an incident");
        caseNumber(admin).fill("99999999");
        button(admin, "查找").click();
        assertThat(admin.getByText("没有符合条件的异常任务")).isVisible();
        caseNumber(admin).fill(one.number());
        button(admin, "查找").click();
        assertThat(incident).hasCount(1);
        shot(admin, "admin-incidents");

        Page phone = open(390, "admin");
        phone.navigate(url("/admin/incidents"));
        assertThat(phone.locator(".incident")).hasCount(1);
        shot(phone, "admin-phone-incidents");
        assertFitsPhones(phone, "/admin/incidents");

        reminder.mend();
        button(admin, "重试：提醒审核人员，办件编号 " + one.number()).click();

        assertThat(admin.getByText("已开始重试")).isVisible();
        Patience.until(
                "the reminder is done",
                () -> tables.sql("select count(*) from act_ru_job where exception_msg_ is not null")
                                .query(Integer.class)
                                .single()
                        == 0);
        admin.reload();
        assertThat(admin.getByText("没有异常任务")).isVisible();
    }

    @Test
    void staffAreFoundByOfficeAndName() {
        Staff.of(port, "欧阳找得到", "office-320902");
        Page admin = open(1400, "admin");
        admin.navigate(url("/admin/staff"));
        assertThat(admin.locator(".member").first()).isVisible();

        Locator office = admin.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("只看一个单位"));
        office.fill("盐城 体育");
        assertThat(admin.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("盐城市体育局")))
                .isVisible();
        assertNoBarriers(admin, "an office is picked");
        office.press("ArrowDown");
        office.press("Enter");
        assertThat(admin.getByText("共 1 人")).isVisible();
        assertThat(admin.locator(".member")).containsText("体育局审核员");
        button(admin, "移除 盐城市体育局").click();

        admin.getByLabel("查找工作人员").fill("找得到");
        button(admin, "查找").click();
        assertThat(admin.getByText("共 1 人")).isVisible();
        assertThat(admin.locator(".member")).containsText("手里的任务没有");
        button(admin, "调整单位：欧阳找得到").click();
        admin.locator(".member")
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("审核单位"))
                .fill("没有这样的单位");
        assertThat(admin.locator(".pick-said")).hasText("没有这个单位，请换几个字再找。");
        assertNoBarriers(admin, "a member of staff is opened");

        Page phone = open(390, "admin");
        phone.navigate(url("/admin/staff"));
        assertThat(phone.locator(".member").first()).isVisible();
        assertFitsPhones(phone, "/admin/staff");
    }

    @Test
    void whatReachedNobodyIsToldInAnotherWay() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        tables.sql(
                        "insert into sms_message (id, dedupe_key, account_id, declaration_id, mobile, template, content, status,"
                                + " attempts, next_attempt_at, failure, created_at) values ('lost', 'lost', 'lisi', ?, '13800000002',"
                                + " 'returned', '李四，您的申报已退回', 'failed', 3, current_timestamp,"
                                + " 'There can be no such mobile number', current_timestamp)")
                .param(one.id)
                .update();
        Page admin = open(1400, "admin");
        admin.onDialog(dialog -> dialog.accept());
        admin.navigate(url("/admin/failed-notices"));

        Locator notice = admin.locator(".member");
        assertThat(notice).hasCount(1);
        assertThat(notice).containsText(one.number());
        assertThat(notice).containsText("没有这样的手机号码，请与本人核对");
        assertThat(notice).containsText("138****0002");
        assertThat(notice).not().containsText("您的申报已退回");
        admin.getByText("各种通知条数").click();
        assertThat(admin.locator(".notice-counts")).hasCount(2);
        assertNoBarriers(admin, "/admin/failed-notices");
        shot(admin, "admin-notices");

        Page phone = open(390, "admin");
        phone.navigate(url("/admin/failed-notices"));
        assertThat(phone.locator(".member")).hasCount(1);
        shot(phone, "admin-phone-notices");
        assertFitsPhones(phone, "/admin/failed-notices");

        button(admin, "已另行告知：退回通知：*四").click();
        assertThat(admin.getByText("没有未送达的通知。")).isVisible();
        button(admin, "已另行告知 1").click();
        assertThat(notice).containsText(one.number());
        assertThat(notice.locator("button")).hasCount(0);
    }

    private static Locator caseNumber(Page page) {
        return page.getByRole(AriaRole.SEARCHBOX, new GetByRoleOptions().setName("办件编号"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
