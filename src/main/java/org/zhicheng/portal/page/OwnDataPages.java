package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.portal.signin.AlipayProofs;

/** Serves the pages 我的数据 and 注销账号; their personal content comes from /api. */
@Controller
class OwnDataPages {

    private final Accounts accounts;
    private final Profiles profiles;
    private final OwnerConfirmation confirmation;
    private final AlipayProofs proofs;
    private final AlipayEntrance alipay;

    OwnDataPages(
            Accounts accounts,
            Profiles profiles,
            OwnerConfirmation confirmation,
            AlipayProofs proofs,
            AlipayEntrance alipay) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.alipay = alipay;
    }

    @GetMapping("/me/data")
    String data(@AuthenticationPrincipal AccountPrincipal person, HttpServletRequest request, Model model) {
        owner(person, request, model);
        return "own-data";
    }

    @GetMapping("/me/data/cancellation")
    String cancellation(@AuthenticationPrincipal AccountPrincipal person, HttpServletRequest request, Model model) {
        owner(person, request, model);
        return "cancellation";
    }

    /** Sends an owner without a password to Alipay for a confirmation first. */
    private void owner(AccountPrincipal person, HttpServletRequest request, Model model) {
        Account account = accounts.find(person.accountId()).orElseThrow();
        model.addAttribute("profile", profiles.profile(account));
        model.addAttribute("needsAlipay", confirmation.needsAlipay(account, proofs.with(null, account, request)));
        model.addAttribute("alipayOpen", alipay.open());
    }
}
