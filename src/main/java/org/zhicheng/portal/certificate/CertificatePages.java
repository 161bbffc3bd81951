package org.zhicheng.portal.certificate;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves 证书核验, to which the code on a certificate leads, and 证书管理; the content of both comes from /api. */
@Controller
class CertificatePages {

    @GetMapping("/verify")
    String verify() {
        return "verify";
    }

    @GetMapping("/office/certificates")
    String office() {
        return "office-certificates";
    }
}
