package org.zhicheng.portal.certificate;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves 证书核验, to which the code on a certificate leads. */
@Controller
class VerifyPage {

    @GetMapping("/verify")
    String verify() {
        return "verify";
    }
}
