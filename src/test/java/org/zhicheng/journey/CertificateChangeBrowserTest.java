package org.zhicheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.material.Pdfs;

/** A revocation as the office proposes it, its holder answers on a phone, a colleague decides, and a stranger learns of it. */
class CertificateChangeBrowserTest extends ChromiumTest {

    @Test
    @Proves({"RK01", "RK02"})
    void isProposedAnsweredDecidedAndSeenByAStranger() {
        tables.sql("delete from declaration_ban").update();
        Browser person = signIn("lisi");
        Case one = Certificates.approved(person, signIn("tinghu"));
        String number = Certificates.issued(person, one).path("number").asString();

        Page office = open(1400, "tinghu");
        propose(office, one);
        office.setViewportSize(390, 844);
        assertFitsPhones(office, "办件");
        shot(office, "change-office-390");

        Page holder = open(390, "lisi");
        holder.navigate(url("/me/cases/" + one.id));
        assertThat(holder.getByText("拟予撤销，现在还没有作出决定")).isVisible();
        shot(holder, "change-case-390");
        Locator certificate = certificate(holder, number);
        assertThat(certificate).containsText("拟撤销您的");
        assertThat(certificate).not().containsText("亭湖审核员");
        certificate.getByLabel("您的陈述申辩").fill("学历证书由学校补发，附学校证明，请核实。");
        attach(certificate, "学校证明.pdf");
        assertFitsPhones(holder, "我的证照");
        shot(holder, "change-holder-390");
        holder.setViewportSize(1400, 900);
        shot(holder, "change-holder-1400");
        certificate.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(certificate).containsText("提交陈述申辩");

        decide(one);

        certificate = certificate(holder, number);
        assertThat(certificate).containsText("已撤销");
        assertThat(certificate).containsText("经核实");
        shot(holder, "change-revoked-1400");
        holder.navigate(url("/me/cases/" + one.id));
        assertThat(holder.getByText("您的职称证书已被撤销")).isVisible();

        Page stranger = open(390);
        stranger.navigate(url("/verify"));
        stranger.getByLabel("证书编号").fill(number);
        stranger.getByLabel("姓名").fill("李四");
        stranger.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("核验").setExact(true))
                .click();
        assertThat(stranger.locator(".verdict")).containsText("证书已撤销");
        shot(stranger, "change-verify-390");
        tables.sql("delete from declaration_ban").update();
    }

    private void propose(Page office, Case one) {
        office.navigate(url("/office/cases/" + one.id));
        Locator card = office.locator(".office-certificate");
        card.getByRole(AriaRole.BUTTON, named("提出撤销")).click();
        card.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(card).containsText("请选择事由");
        card.getByLabel("事由").selectOption("虚假材料");
        card.getByLabel("事实和依据").fill(Changes.FACTS);
        attach(card, "核实函.pdf");
        assertFitsPhones(office, "提出撤销");
        shot(office, "change-propose-1400");
        card.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(card).containsText("拟撤销");
        assertThat(card).containsText("提出的人自己不能核定");
        shot(office, "change-office-1400");
    }

    private void decide(Case one) {
        Browser colleague = signIn("fuzeren");
        String task = Publicities.claim(colleague, "fuzeren", "decide-change");
        Page second = open(1400, "fuzeren");
        second.navigate(url("/tasks/" + task));
        assertThat(second.getByText("持证人：学校证明.pdf")).isVisible();
        assertFitsPhones(second, "核定证书变更");
        shot(second, "change-decide-1400");
        second.getByLabel("同意，当场生效").check();
        second.getByLabel("理由").fill("经核实，颁发院校没有颁发过这份证书。");
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .first()
                .click();
        assertThat(second.getByText("已提交")).isVisible();
        second.navigate(url("/office/cases/" + one.id));
        assertThat(second.locator(".office-certificate")).containsText("已撤销");
        shot(second, "change-done-1400");
    }

    private Locator certificate(Page holder, String number) {
        holder.navigate(url("/me/certificates"));
        return holder.locator(".certificate").filter(new Locator.FilterOptions().setHasText(number));
    }

    private static void attach(Locator form, String name) {
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", Pdfs.saying("evidence")));
        assertThat(form).containsText(name);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
