package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.HandlerMapping;
import org.zhicheng.declaration.outlook.MaterialsAhead;

/** Serves the pages of the portal; their content comes from /api. */
@Controller
public class PageController {

    private final MaterialsAhead materials;

    PageController(MaterialsAhead materials) {
        this.materials = materials;
    }

    /** The two entrances the guide names (B02): one system, one session, two names over the door. */
    @GetMapping({"/", "/rcfwypt", "/rcfwypt/"})
    String talentPlatform(Model model) {
        return home("rcfwypt", model);
    }

    @GetMapping({"/index", "/index/"})
    String serviceHall(Model model) {
        return home("index", model);
    }

    private String home(String entrance, Model model) {
        model.addAttribute("entrance", entrance);
        model.addAttribute("materials", materials.ofBoth());
        return "home";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "privacy";
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
        "/admin/applicants",
        "/admin/letters",
        "/admin/reference",
        "/admin/bans",
        "/admin/failed-notices",
        "/admin/record-calls",
        "/admin/audit",
        "/admin/models",
        "/admin/incidents"
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

    @GetMapping("/me/cases/{id}/submitted")
    String submitted(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        return "submitted";
    }
}
