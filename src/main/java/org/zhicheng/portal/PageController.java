package org.zhicheng.portal;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.DemoAccounts;
import org.zhicheng.account.Groups;
import org.zhicheng.form.Messages;

/** The pages of the portal; their content comes from /api. */
@Controller
class PageController {

    private final ObjectProvider<DemoAccounts> demo;
    private final Messages messages;

    PageController(ObjectProvider<DemoAccounts> demo, Messages messages) {
        this.demo = demo;
        this.messages = messages;
    }

    @GetMapping("/")
    String home() {
        return "home";
    }

    @GetMapping("/login")
    String login(Model model) {
        Optional.ofNullable(demo.getIfAvailable()).ifPresent(accounts -> model.addAttribute("demo", accounts));
        return "login";
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
    String me() {
        return "me";
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
}
