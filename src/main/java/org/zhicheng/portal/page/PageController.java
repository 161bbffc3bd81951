package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.problem.Messages;

/** Serves the pages of the portal; their content comes from /api. */
@Controller
public class PageController {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Messages messages;

    PageController(Accounts accounts, Profiles profiles, Messages messages) {
        this.accounts = accounts;
        this.profiles = profiles;
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

    @GetMapping({"/admin", "/admin/"})
    String administration() {
        return "redirect:/admin/staff";
    }

    /** Each of them has its words and its script by its name. */
    @GetMapping({
        "/admin/staff",
        "/admin/letters",
        "/admin/reference",
        "/admin/bans",
        "/admin/failed-notices",
        "/admin/record-calls",
        "/admin/audit",
        "/admin/models"
    })
    String administrationPage(HttpServletRequest request, Model model) {
        String address = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        model.addAttribute("page", address.substring("/admin/".length()));
        return "admin";
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

    private Account account(AccountPrincipal person) {
        return accounts.find(person.accountId()).orElseThrow();
    }
}
