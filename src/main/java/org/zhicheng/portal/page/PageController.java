package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.demo.DemoAccounts;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.password.PasswordDesk;
import org.zhicheng.account.profile.ProfileDesk;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.problem.Messages;
import org.zhicheng.verification.VerificationDesk;

/** Serves the pages of the portal; their content comes from /api. */
@Controller
public class PageController {

    private final ObjectProvider<DemoAccounts> demo;
    private final Accounts accounts;
    private final ProfileDesk profiles;
    private final AlipayEntrance alipay;
    private final SmsCodes codes;
    private final SecondFactors secondFactors;
    private final PasswordDesk passwords;
    private final AlipayProofs proofs;
    private final VerificationDesk verifications;
    private final PortalSignIn signIn;
    private final Messages messages;

    public PageController(
            ObjectProvider<DemoAccounts> demo,
            Accounts accounts,
            ProfileDesk profiles,
            AlipayEntrance alipay,
            SmsCodes codes,
            SecondFactors secondFactors,
            PasswordDesk passwords,
            AlipayProofs proofs,
            VerificationDesk verifications,
            PortalSignIn signIn,
            Messages messages) {
        this.demo = demo;
        this.accounts = accounts;
        this.profiles = profiles;
        this.alipay = alipay;
        this.codes = codes;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.proofs = proofs;
        this.verifications = verifications;
        this.signIn = signIn;
        this.messages = messages;
    }

    /** The two entrances the guide names (B02): one system, one session, two names over the door. */
    @GetMapping({"/", "/rcfwypt", "/rcfwypt/"})
    String talentPlatform(Model model) {
        model.addAttribute("entrance", "rcfwypt");
        return "home";
    }

    @GetMapping({"/index", "/index/"})
    String serviceHall(Model model) {
        model.addAttribute("entrance", "index");
        return "home";
    }

    @GetMapping("/login")
    String login(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        if (person != null) {
            return "redirect:" + signIn.workplace(account(person));
        }
        Optional.ofNullable(demo.getIfAvailable()).ifPresent(accounts -> model.addAttribute("demo", accounts));
        model.addAttribute("alipayOpen", alipay.open());
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
        waysIn(model);
        return "recovery";
    }

    @GetMapping("/register")
    String register(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        if (person != null) {
            return "redirect:" + signIn.workplace(account(person));
        }
        waysIn(model);
        return "register";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "privacy";
    }

    @GetMapping("/services/{business:initial|review}-declaration")
    String service(@PathVariable String business, Model model) {
        model.addAttribute("title", messages.say("service." + business));
        model.addAttribute("notes", messages.say("service.notes." + business));
        model.addAttribute("business", business);
        return "service";
    }

    /** V01: only a verified person starts a declaration; everybody else is told what is missing. */
    @GetMapping("/declarations/new")
    String start(
            @RequestParam(defaultValue = "initial") String business,
            @AuthenticationPrincipal AccountPrincipal person,
            Model model) {
        if (!person.memberOf(Groups.VERIFIED_APPLICANTS)) {
            if (Groups.isStaff(person::memberOf)) {
                return "not-for-staff";
            }
            model.addAttribute("complete", profiles.complete(account(person)));
            return "verify-first";
        }
        String known = business.equals("review") ? "review" : "initial";
        model.addAttribute("title", messages.say("service." + known));
        model.addAttribute("business", known);
        return "start";
    }

    @GetMapping("/tasks/{taskId}")
    String task(@PathVariable String taskId, Model model) {
        model.addAttribute("taskId", taskId);
        return "task";
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        Account account = account(person);
        model.addAttribute("profile", profiles.profile(account));
        atWindow(account, model);
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
        model.addAttribute("needsAlipay", passwords.needsAlipay(account, proofs.with(null, account, request)));
        atWindow(account, model);
        waysIn(model);
        return "account";
    }

    @GetMapping({"/admin", "/admin/"})
    String administration() {
        return "redirect:/admin/staff";
    }

    @GetMapping("/admin/staff")
    String staff() {
        return "staff";
    }

    @GetMapping("/admin/letters")
    String letters() {
        return "letters";
    }

    @GetMapping("/admin/reference")
    String reference() {
        return "reference";
    }

    @GetMapping("/admin/bans")
    String bans() {
        return "bans";
    }

    /** 流程模型. */
    @GetMapping("/admin/models")
    String models() {
        return "models";
    }

    @GetMapping("/admin/failed-notices")
    String failedNotices() {
        return "failed-notices";
    }

    @GetMapping("/admin/record-calls")
    String recordCalls() {
        return "record-calls";
    }

    /** 审计记录. */
    @GetMapping("/admin/audit")
    String audit() {
        return "audit";
    }

    /** 去认证. */
    @GetMapping("/me/verification")
    String verification(@AuthenticationPrincipal AccountPrincipal person, Model model) {
        if (Groups.isStaff(person::memberOf)) {
            return "not-for-staff";
        }
        Account account = account(person);
        model.addAttribute("profile", profiles.profile(account));
        atWindow(account, model);
        return "verification";
    }

    @GetMapping("/me/cases")
    String cases() {
        return "cases";
    }

    @GetMapping("/me/cases/{id}")
    String detail(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        return "case";
    }

    /** Fills in which ways of signing in are open: neither Alipay nor codes by SMS are connected everywhere. */
    private void waysIn(Model model) {
        model.addAttribute("alipayOpen", alipay.open());
        model.addAttribute("smsOpen", codes.open());
    }

    private void atWindow(Account account, Model model) {
        verifications.atWindow(account).ifPresent(window -> model.addAttribute("window", window));
    }

    private Account account(AccountPrincipal person) {
        return accounts.find(person.accountId()).orElseThrow();
    }
}
