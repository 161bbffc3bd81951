package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.verification.VerificationDesk;

/** Serves the pages about the own account: 我的, 账号设置 and 去认证; their content comes from /api. */
@Controller
public class AccountPages {

    private final Accounts accounts;
    private final Profiles profiles;
    private final SecondFactors secondFactors;
    private final OwnerConfirmation confirmation;
    private final AlipayProofs proofs;
    private final VerificationDesk verifications;
    private final WaysIn ways;

    public AccountPages(
            Accounts accounts,
            Profiles profiles,
            SecondFactors secondFactors,
            OwnerConfirmation confirmation,
            AlipayProofs proofs,
            VerificationDesk verifications,
            WaysIn ways) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.secondFactors = secondFactors;
        this.confirmation = confirmation;
        this.proofs = proofs;
        this.verifications = verifications;
        this.ways = ways;
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        Account account = account(person);
        model.addAttribute("profile", profiles.profile(account));
        atCounter(account, model);
        return "me";
    }

    @GetMapping("/me/profile")
    String profile(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        model.addAttribute("profile", profiles.profile(account(person)));
        return "profile";
    }

    /** 账号设置 → 账户信息. */
    @GetMapping("/me/account")
    String account(@AuthenticationPrincipal AccountPrincipal person, HttpServletRequest request, Model model) {
        Account account = account(person);
        model.addAttribute("profile", profiles.profile(account));
        model.addAttribute("factorRequired", secondFactors.required(account));
        model.addAttribute("needsAlipay", confirmation.needsAlipay(account, proofs.with(null, account, request)));
        atCounter(account, model);
        ways.show(model);
        return "account";
    }

    /** 去认证. */
    @GetMapping("/me/verification")
    String verification(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        if (Groups.isStaff(person::memberOf)) {
            return "not-for-staff";
        }
        Account account = account(person);
        model.addAttribute("profile", profiles.profile(account));
        atCounter(account, model);
        return "verification";
    }

    private void atCounter(Account account, Model model) {
        verifications.atCounter(account).ifPresent(counter -> model.addAttribute("counter", counter));
    }

    private Account account(AccountPrincipal person) {
        return accounts.find(person.accountId()).orElseThrow();
    }
}
