package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.material.Pdfs;

/** A result as a person has it looked at again on a phone, and as a colleague of who decided it looks. */
class ReexaminationBrowserTest extends ChromiumTest {

    private static final String FACTS = "工作年限少算了一年：2024年的社保缴费没有计入，附缴费证明。";

    @Test
    @Proves({"RV01", "RV02"})
    void isAskedForLookedAtAndAnswered() {
        Browser office = signIn("tinghu");
        Case one = Case.submitted(signIn("lisi"));
        one.awaitStatus("COUNTY_REVIEW");
        Office.review(office, Office.claim(office), Map.of("outcome", "rejected", "reason", "工作年限不足。"));
        one.awaitStatus("REJECTED");

        Page person = open(390, "lisi");
        person.navigate(url("/me/cases/" + one.id));
        Locator card = person.locator(".re-examination");
        card.getByRole(AriaRole.BUTTON, named("申请复查")).click();
        card.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(card).containsText("请写明理由");
        card.getByLabel("您的理由").fill(FACTS);
        card.locator("input[type=file]")
                .setInputFiles(new FilePayload("缴费证明.pdf", "application/pdf", Pdfs.saying("social security")));
        assertThat(card).containsText("缴费证明.pdf");
        assertFitsPhones(person, "复查");
        shot(person, "re-examination-ask-390");
        card.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(card).containsText("亭湖区人力资源和社会保障局正在复查审核不通过的结果");
        shot(person, "re-examination-asked-390");

        String task = Publicities.claim(signIn("fuzeren"), "fuzeren", "decide-re-examination");
        Page second = open(1400, "fuzeren");
        second.navigate(url("/tasks/" + task));
        assertThat(second.getByText("缴费证明.pdf")).isVisible();
        assertFitsPhones(second, "复查");
        shot(second, "re-examination-decide-1400");
        second.getByLabel("重新评审", new Page.GetByLabelOptions().setExact(true)).check();
        second.getByLabel("理由").last().fill("经核对缴费记录，工作年限的计算有误。");
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .first()
                .click();
        assertThat(second.getByText("已提交")).isVisible();

        person.reload();
        assertThat(card).containsText("重新评审");
        assertThat(card).containsText("不受申报时段限制");
        assertThat(card).containsText("工作年限的计算有误");
        assertFitsPhones(person, "复查");
        shot(person, "re-examination-done-390");
        person.setViewportSize(1400, 900);
        shot(person, "re-examination-done-1400");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
