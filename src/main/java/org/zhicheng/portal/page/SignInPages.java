package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.demo.DemoAccounts;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.portal.signin.PortalSignIn;

/** Serves the pages on the way in: 登录, 注册 and 找回密码; their content comes from /api. */
@Controller
public class SignInPages {

    private final ObjectProvider<DemoAccounts> demo;
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final PortalSignIn signIn;
    private final WaysIn ways;

    public SignInPages(
            ObjectProvider<DemoAccounts> demo,
            Accounts accounts,
            SecondFactors secondFactors,
            PortalSignIn signIn,
            WaysIn ways) {
        this.demo = demo;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.signIn = signIn;
        this.ways = ways;
    }

    @GetMapping("/login")
    String login(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        if (person != null) {
            return "redirect:" + signIn.workplace(account(person));
        }
        Optional.ofNullable(demo.getIfAvailable()).ifPresent(accounts -> model.addAttribute("demo", accounts));
        ways.showAlipay(model);
        return "login";
    }

    @GetMapping("/login/second-factor")
    String secondFactor(HttpServletRequest request, Model model) {
        Optional<Account> halfWay = signIn.halfWay(request);
        if (halfWay.isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("linked", secondFactors.linked(halfWay.get().id()));
        return "second-factor";
    }

    /** 设置自己的密码, before anything opens to somebody whose password another one chose. */
    @GetMapping("/login/first-password")
    String firstPassword(HttpServletRequest request, Model model) {
        return signIn.choosing(request)
                .map(account -> {
                    model.addAttribute("name", account.displayName());
                    return "first-password";
                })
                .orElse("redirect:/login");
    }

    @GetMapping("/login/recovery")
    String recovery(Model model) {
        ways.show(model);
        return "recovery";
    }

    @GetMapping("/register")
    String register(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        if (person != null) {
            return "redirect:" + signIn.workplace(account(person));
        }
        ways.show(model);
        return "register";
    }

    private Account account(AccountPrincipal person) {
        return accounts.find(person.accountId()).orElseThrow();
    }
}
