package org.zhicheng.portal.page;

import java.net.URI;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhicheng.account.alipay.SimulatedAlipay;
import org.zhicheng.problem.Messages;
import org.zhicheng.text.Typed;
import org.zhicheng.verification.provider.ProviderAnswer;
import org.zhicheng.verification.provider.SimulatedFaces;

/** Simulates the pages that belong to others: Alipay's own page, and the two apps that look at a face. */
@Controller
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
class SimulatorPhoneController {

    private final SimulatedFaces faces;
    private final SimulatedAlipay alipay;
    private final Messages messages;

    SimulatorPhoneController(SimulatedFaces faces, SimulatedAlipay alipay, Messages messages) {
        this.faces = faces;
        this.alipay = alipay;
        this.messages = messages;
    }

    @GetMapping("/simulator/phone/{id}")
    String phone(@PathVariable String id, Model model) {
        model.addAttribute("face", faces.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "simulator-phone";
    }

    /** @param answer match, failed or mismatch */
    @PostMapping("/simulator/phone/{id}")
    String look(@PathVariable String id, @RequestParam String answer) {
        ProviderAnswer.Status status = ProviderAnswer.Status.valueOf(answer.toUpperCase(Locale.ROOT));
        String reason = status == ProviderAnswer.Status.FAILED ? messages.say("simulator.face.failed") : null;
        faces.answer(id, status, reason);
        return "redirect:/scan/done";
    }

    @GetMapping("/simulator/alipay")
    String alipay(@RequestParam String state, @RequestParam("redirect_uri") String redirectUri, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("redirectUri", redirectUri);
        return "simulator-alipay";
    }

    /** @param user who signs in at Alipay; empty for somebody who goes back without */
    @PostMapping("/simulator/alipay")
    String agree(@RequestParam String user, @RequestParam String state, @RequestParam("redirect_uri") URI redirectUri) {
        UriComponentsBuilder back =
                UriComponentsBuilder.fromPath(redirectUri.getPath()).queryParam("state", state);
        if (!Typed.nothing(user)) {
            String name = Typed.trimmed(user);
            back.queryParam("auth_code", alipay.agree("2088-simulated-" + Integer.toHexString(name.hashCode()), name));
        }
        return "redirect:" + back.build().encode();
    }
}
