package org.zhicheng.portal.page;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhicheng.notice.carrier.SimulatedInbox;
import org.zhicheng.notice.carrier.SimulatedMailbox;

/**
 * Serves the page of the simulators: phones and mailboxes with their messages, and the switches of the outside systems.
 */
@Controller
@ConditionalOnBooleanProperty("zhicheng.simulators.enabled")
class SimulatorPageController {

    private final SimulatedInbox inbox;
    private final SimulatedMailbox mailbox;
    private final Clock clock;

    SimulatorPageController(SimulatedInbox inbox, SimulatedMailbox mailbox, Clock clock) {
        this.inbox = inbox;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @GetMapping({"/simulator", "/simulator/sms"})
    String sms(@RequestParam(required = false) String mobile, Model model) {
        model.addAttribute("messages", inbox.messages(mobile));
        model.addAttribute("mails", mailbox.mails());
        model.addAttribute("zone", clock.getZone());
        return "simulator-sms";
    }
}
