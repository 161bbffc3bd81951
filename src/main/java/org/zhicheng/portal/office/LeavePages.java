package org.zhicheng.portal.office;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the page 请假与代理; its content comes from /api. */
@Controller
class LeavePages {

    @GetMapping("/office/leave")
    String leave() {
        return "office-leave";
    }
}
