package org.zhicheng.portal.publicity;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves 职称公示, the public page, and 公示管理, the list of the office; their content comes from /api. */
@Controller
class PublicityPages {

    /** What is published for some days is found for ever where a search engine takes it along. */
    static final String ROBOTS = "X-Robots-Tag";

    static final String NO_ROBOTS = "noindex, nofollow, noarchive";

    @GetMapping("/publicity")
    String published(HttpServletResponse answer) {
        answer.setHeader(ROBOTS, NO_ROBOTS);
        return "publicity";
    }

    @GetMapping("/office/publicity")
    String office() {
        return "office-publicity";
    }
}
