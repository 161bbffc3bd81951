package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.material.Pdfs;

/** A wrong letter on a certificate, as its holder and the office have it corrected. */
class CertificateCorrectionBrowserTest extends ChromiumTest {

    @AfterEach
    void everybodyHasTheUsualName() {
        tables.sql("update account set display_name = '李四' where login_name = 'lisi'")
                .update();
    }

    @Test
    @Proves("CF09")
    void isAskedForRefusedThenProposedAndMade() {
        Case one = Certificates.approved(signIn("lisi"), signIn("tinghu"));
        String number = Certificates.issued(one.applicant, one).path("number").asString();

        Page holder = open(390, "lisi");
        Locator certificate = certificate(holder, number);
        certificate
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("申请更正"))
                .click();
        certificate.getByLabel("姓名").fill("李肆");
        certificate.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(certificate).containsText("请选择事由");
        certificate.getByLabel("事由").selectOption("与身份证明或者评审结果不一致");
        certificate.getByLabel("哪里写错了").fill(Changes.WRONG);
        certificate
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("身份证.pdf", "application/pdf", Pdfs.saying("identity")));
        assertThat(certificate).containsText("身份证.pdf");
        assertFitsPhones(holder, "我的证照");
        shot(holder, "correct-ask-390");
        holder.setViewportSize(1400, 900);
        shot(holder, "correct-ask-1400");
        certificate.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(certificate).containsText("您已申请更正");
        assertThat(certificate).containsText("李四 改为 李肆");
        shot(holder, "correct-asked-1400");
        Changes.decide(signIn("fuzeren"), "dismissed");

        Page office = open(1400, "tinghu");
        office.navigate(url("/office/cases/" + one.id));
        Locator card = office.locator(".office-certificate");
        assertThat(card).containsText("未予更正");
        card.getByRole(AriaRole.BUTTON, named("提出更正")).click();
        card.getByLabel("姓名").fill("李肆");
        card.getByLabel("事由").selectOption("登记或者打印有误");
        card.getByLabel("理由和依据").fill(Changes.WRONG);
        shot(office, "correct-propose-1400");
        office.setViewportSize(390, 844);
        assertFitsPhones(office, "提出更正");
        shot(office, "correct-propose-390");
        card.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(card).containsText("拟更正");

        String task = Publicities.claim(signIn("fuzeren"), "fuzeren", "decide-change");
        Page second = open(1400, "fuzeren");
        second.navigate(url("/tasks/" + task));
        assertThat(second.getByLabel("更正内容")).hasValue("姓名：李四 改为 李肆");
        shot(second, "correct-decide-1400");
        second.getByLabel("同意，当场生效").check();
        second.getByLabel("理由").fill("经核对居民身份证，应为李肆。");
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .first()
                .click();
        assertThat(second.getByText("已提交")).isVisible();

        certificate = certificate(holder, number);
        assertThat(certificate).containsText("第 2 版");
        assertThat(certificate).containsText("有效");
        shot(holder, "correct-done-1400");
        holder.setViewportSize(390, 844);
        assertFitsPhones(holder, "我的证照");
        shot(holder, "correct-done-390");
        holder.navigate(url("/me/cases/" + one.id));
        assertThat(holder.getByText("证书已经更正，编号不变")).isVisible();

        for (String[] asked : List.of(new String[] {"李四", "证书已更正"}, new String[] {"李肆", "证书有效"})) {
            Page stranger = open(390);
            stranger.navigate(url("/verify"));
            stranger.getByLabel("证书编号").fill(number);
            stranger.getByLabel("姓名").fill(asked[0]);
            stranger.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("核验").setExact(true))
                    .click();
            assertThat(stranger.locator(".verdict")).containsText(asked[1]);
            shot(stranger, "correct-verify-" + asked[1] + "-390");
        }
    }

    private Locator certificate(Page holder, String number) {
        holder.navigate(url("/me/certificates"));
        return holder.locator(".certificate").filter(new Locator.FilterOptions().setHasText(number));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
