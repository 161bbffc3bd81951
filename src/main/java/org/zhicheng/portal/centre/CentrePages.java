package org.zhicheng.portal.centre;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages of the personal centre; their content comes from /api. */
@Controller
class CentrePages {

    @GetMapping("/me/messages")
    String messages() {
        return "messages";
    }

    /** 账号设置 → 登录记录. */
    @GetMapping("/me/security")
    String security() {
        return "security";
    }

    @GetMapping("/me/materials")
    String materials() {
        return "materials";
    }

    @GetMapping("/me/certificates")
    String certificates() {
        return "certificates";
    }
}
