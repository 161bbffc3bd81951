package org.zhicheng.portal.office;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages on which offices find and read cases; their content comes from /api. */
@Controller
class OfficePages {

    /** 办件查询. */
    @GetMapping("/office")
    String search() {
        return "office";
    }

    @GetMapping("/office/cases/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        return "office-case";
    }
}
