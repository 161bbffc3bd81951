package org.zhicheng.portal.page;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.context.LazyContextVariable;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.declaration.task.OwnProcessDesk;

/**
 * Shows the processes that admins made themselves: in the menus of those who may start them, and each as a page with
 * its start form.
 */
@Controller
@ControllerAdvice(annotations = Controller.class)
class OwnProcessPages {

    private final OwnProcessDesk desk;

    OwnProcessPages(OwnProcessDesk desk) {
        this.desk = desk;
    }

    /** Asked for by the pages that show them, and by no other. */
    @ModelAttribute
    void menu(Model model, @AuthenticationPrincipal AccountPrincipal person) {
        model.addAttribute(
                "ownProcesses", lazily(() -> person == null ? List.of() : desk.startable(person.accountId())));
        model.addAttribute("ownTasks", lazily(() -> person == null ? List.of() : desk.tasks(person.accountId())));
    }

    @GetMapping("/start/{processKey}")
    String start(
            @PathVariable String processKey,
            @RequestParam(required = false) String done,
            @AuthenticationPrincipal AccountPrincipal person,
            Model model) {
        model.addAttribute("title", desk.find(processKey, person.accountId()).name());
        model.addAttribute("processKey", processKey);
        model.addAttribute("done", done != null);
        model.addAttribute("back", Boolean.TRUE.equals(model.getAttribute("applicant")) ? "/me/cases" : "/");
        return "own-process";
    }

    private static LazyContextVariable<List<?>> lazily(Supplier<List<?>> list) {
        return new LazyContextVariable<>() {
            @Override
            protected List<?> loadValue() {
                return list.get();
            }
        };
    }
}
