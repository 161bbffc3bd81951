package org.zhicheng.portal.page;

import java.util.Optional;
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
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.outlook.MaterialsAhead;
import org.zhicheng.problem.Messages;

/** Serves the pages that lead to a declaration: 办理须知, 能不能申报 and 发起申报. Each says first what is in the way. */
@Controller
public class StartPages {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Forewarnings forewarnings;
    private final MaterialsAhead materials;
    private final Messages messages;

    StartPages(
            Accounts accounts,
            Profiles profiles,
            Forewarnings forewarnings,
            MaterialsAhead materials,
            Messages messages) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.forewarnings = forewarnings;
        this.materials = materials;
        this.messages = messages;
    }

    @GetMapping("/services/{business:initial|review}-declaration")
    String service(@PathVariable String business, @AuthenticationPrincipal AccountPrincipal person, Model model) {
        model.addAttribute("title", messages.say("service." + business));
        model.addAttribute("notes", messages.say("service.notes." + business));
        model.addAttribute("business", business);
        model.addAttribute("materials", materials.of(Business.of(business)));
        warn(person, Optional.of(Business.of(business)), model);
        return "service";
    }

    /** For everybody, signed in or not. */
    @GetMapping("/check")
    String check(
            @RequestParam(defaultValue = "") String business,
            @AuthenticationPrincipal AccountPrincipal person,
            Model model) {
        model.addAttribute("business", business.equals("initial") || business.equals("review") ? business : "");
        warn(person, Optional.empty(), model);
        return "check";
    }

    /** V01: only a verified person starts a declaration; everybody else is told what is missing. */
    @GetMapping("/declarations/new")
    String start(
            @RequestParam(defaultValue = "initial") String business,
            @AuthenticationPrincipal AccountPrincipal person,
            Model model) {
        String known = business.equals("review") ? "review" : "initial";
        model.addAttribute("business", known);
        if (!person.memberOf(Groups.VERIFIED_APPLICANTS)) {
            if (Groups.isStaff(person::memberOf)) {
                return "not-for-staff";
            }
            model.addAttribute("complete", profiles.complete(account(person)));
            return "verify-first";
        }
        model.addAttribute("title", messages.say("service." + known));
        warn(person, Optional.of(Business.of(known)), model);
        return "start";
    }

    private void warn(AccountPrincipal person, Optional<Business> business, Model model) {
        if (person != null && !Groups.isStaff(person::memberOf)) {
            model.addAttribute("forewarnings", forewarnings.of(account(person), business));
        }
    }

    private Account account(AccountPrincipal person) {
        return accounts.find(person.accountId()).orElseThrow();
    }
}
