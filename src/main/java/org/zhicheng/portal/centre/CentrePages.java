package org.zhicheng.portal.centre;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Groups;

/** Serves the pages of the personal centre; their content comes from /api. */
@Controller
class CentrePages {

    @GetMapping("/me/messages")
    String messages() {
        return "messages";
    }

    /** How people of staff are told; applicants choose on the page of their messages. */
    @GetMapping("/me/notices")
    String notices(@AuthenticationPrincipal AccountPrincipal person) {
        return Groups.isStaff(person::memberOf) ? "staff-notices" : "redirect:/me/messages";
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
