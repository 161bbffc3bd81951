package org.zhicheng.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves 帮助: the guide in chapters, and whom to ask. It needs no script: searching in it does. */
@Controller
public class HelpPages {

    private final HelpChapters chapters;
    private final OfficesByCity offices;

    HelpPages(HelpChapters chapters, OfficesByCity offices) {
        this.chapters = chapters;
        this.offices = offices;
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("chapters", chapters.all());
        model.addAttribute("cities", offices.all());
        return "help";
    }
}
