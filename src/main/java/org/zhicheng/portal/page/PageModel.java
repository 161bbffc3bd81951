package org.zhicheng.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.thymeleaf.context.LazyContextVariable;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Groups;
import org.zhicheng.notice.NoticeInbox;

/** Fills the frame of every page: who is signed in, which page it is, where that person works, and the notice of old browsers (B01). */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Responsible responsible;
    private final NoticeInbox inbox;
    private final boolean simulators;
    private final Clock clock;

    PageModel(
            Responsible responsible,
            NoticeInbox inbox,
            @Value("${zhicheng.simulators.enabled:false}") boolean simulators,
            Clock clock) {
        this.responsible = responsible;
        this.inbox = inbox;
        this.simulators = simulators;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(
            Model model,
            HttpServletRequest request,
            @AuthenticationPrincipal AccountPrincipal person,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser) {
        model.addAttribute("path", request.getRequestURI());
        boolean staff = person != null && Groups.isStaff(person::memberOf);
        model.addAttribute("person", person);
        model.addAttribute("applicant", person != null && !staff);
        model.addAttribute("reviewer", staff);
        model.addAttribute(
                "inOffice", person != null && person.groups().stream().anyMatch(Groups::isOffice));
        model.addAttribute("admin", person != null && person.memberOf(Groups.PROCESS_ADMINS));
        model.addAttribute("verified", person != null && person.memberOf(Groups.VERIFIED_APPLICANTS));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("simulators", simulators);
        model.addAttribute("responsible", responsible);
        model.addAttribute("browserNotice", OldBrowsers.isOne(browser));
        model.addAttribute("unreadMessages", unread(person));
    }

    /** Is asked where a page draws it, and once. */
    private LazyContextVariable<Integer> unread(AccountPrincipal person) {
        return new LazyContextVariable<>() {

            @Override
            protected Integer loadValue() {
                return person == null ? 0 : inbox.unread(person.accountId());
            }
        };
    }
}
