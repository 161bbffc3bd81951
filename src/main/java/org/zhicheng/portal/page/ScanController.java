package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhicheng.portal.signin.OutwardRedirect;
import org.zhicheng.secret.Tokens;
import org.zhicheng.verification.ScanDesk;

/**
 * Serves the page that a phone opens after scanning the QR code (V02); its own cookie tells it from other phones.
 * Opening the page uses nothing up, its button does: the holder of the phone sees first whose face is asked for.
 */
@Controller
class ScanController {

    private static final String PHONE_COOKIE = "ZC-PHONE";

    private final ScanDesk desk;
    private final Tokens tokens;

    ScanController(ScanDesk desk, Tokens tokens) {
        this.desk = desk;
        this.tokens = tokens;
    }

    @GetMapping("/scan/{token}")
    String look(
            @PathVariable String token,
            @CookieValue(name = PHONE_COOKIE, defaultValue = "") String phone,
            Model model) {
        Optional<String> name = desk.whose(token, phone);
        model.addAttribute("outcome", name.isPresent() ? "ask" : "expired");
        model.addAttribute("name", name.orElse(""));
        model.addAttribute("token", token);
        return "scan";
    }

    @PostMapping("/scan/{token}")
    String open(
            @PathVariable String token,
            @CookieValue(name = PHONE_COOKIE, required = false) String known,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String phone = known == null ? tokens.next() : known;
        Optional<URI> next = desk.open(token, phone);
        if (next.isPresent()) {
            remember(phone, request, response);
            return OutwardRedirect.to(next.get(), response, model);
        }
        model.addAttribute("outcome", "expired");
        return "scan";
    }

    /** Serves the page to which the app sends the phone at the end; the result is on the other screen. */
    @GetMapping("/scan/done")
    String done(Model model) {
        model.addAttribute("outcome", "done");
        return "scan";
    }

    private static void remember(String phone, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(PHONE_COOKIE, phone)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/scan")
                        .maxAge(Duration.ofHours(1))
                        .build()
                        .toString());
    }
}
