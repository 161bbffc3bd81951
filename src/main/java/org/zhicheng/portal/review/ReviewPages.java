package org.zhicheng.portal.review;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages on which an office keeps its tools; their content comes from /api. */
@Controller
class ReviewPages {

    @GetMapping("/office/phrases")
    String phrases() {
        return "office-phrases";
    }
}
