package org.zhicheng.portal.office;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the page 审核统计; its content comes from /api. */
@Controller
class StatisticPages {

    @GetMapping("/office/statistics")
    String statistics() {
        return "office-statistics";
    }
}
