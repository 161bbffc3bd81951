package org.zhicheng.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.declaration.admission.Admission;
import org.zhicheng.declaration.applicant.CaseDesk;
import org.zhicheng.declaration.applicant.CaseDesk.CaseSummary;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.problem.Messages;

/** Tells a person what is in the way of a declaration before anything is filled in, each with the way out (E02, E03, V01). */
@Component
class Forewarnings {

    private final Admission admission;
    private final CaseDesk cases;
    private final Profiles profiles;
    private final Messages messages;

    /**
     * A forewarning says what is in the way.
     *
     * @param label of the way out
     */
    record Forewarning(String words, String label, String address) {}

    Forewarnings(Admission admission, CaseDesk cases, Profiles profiles, Messages messages) {
        this.admission = admission;
        this.cases = cases;
        this.profiles = profiles;
        this.messages = messages;
    }

    /** @param business empty for both */
    List<Forewarning> of(Account applicant, Optional<Business> business) {
        List<Forewarning> found = new ArrayList<>();
        if (!profiles.complete(applicant)) {
            found.add(new Forewarning(messages.say("A08"), messages.say("forewarning.profile"), "/me/profile"));
        } else if (!applicant.verified()) {
            found.add(
                    new Forewarning(messages.say("V01"), messages.say("forewarning.verification"), "/me/verification"));
        }
        admission
                .banned(applicant.id())
                .ifPresent(ban -> found.add(
                        new Forewarning(ban.message(), messages.say("forewarning.offices"), "/help#contact")));
        Set<String> inTheWay = admission.inTheWay(applicant.id());
        cases.mine(applicant).stream()
                .filter(one -> inTheWay.contains(one.id()))
                .filter(one ->
                        business.map(this::name).map(one.businessName()::equals).orElse(true))
                .map(this::earlier)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private String name(Business business) {
        return messages.say("business." + business.code());
    }

    private Forewarning earlier(CaseSummary one) {
        boolean open = one.bucket().equals("todo");
        return new Forewarning(
                messages.say(
                        "forewarning.case", one.businessName(), one.levelName(), one.caseNumber(), one.statusLabel()),
                messages.say(open ? "forewarning.go-on" : "forewarning.progress"),
                open && one.taskId() != null ? "/tasks/" + one.taskId() : "/me/cases/" + one.id());
    }
}
