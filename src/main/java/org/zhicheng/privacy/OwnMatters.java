package org.zhicheng.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.registration.RegistrationFlow;
import org.zhicheng.declaration.applicant.GivenUpCases;
import org.zhicheng.task.OwnProcessForms;
import org.zhicheng.verification.VerificationDesk;

/** Finds everything that runs for a person or is kept of one, and ends it when that person goes. */
@Component
class OwnMatters {

    private final GivenUpCases cases;
    private final OwnProcessForms forms;
    private final VerificationDesk verifications;
    private final RegistrationFlow registration;
    private final OwnWork work;
    private final OwnErasure erasure;

    OwnMatters(
            GivenUpCases cases,
            OwnProcessForms forms,
            VerificationDesk verifications,
            RegistrationFlow registration,
            OwnWork work,
            OwnErasure erasure) {
        this.cases = cases;
        this.forms = forms;
        this.verifications = verifications;
        this.registration = registration;
        this.work = work;
        this.erasure = erasure;
    }

    List<GivenUpCases.Outlook> cases(Account person) {
        return cases.of(person);
    }

    /** The names of tasks that others wait for. */
    List<String> owed(Account person) {
        List<String> own = Stream.concat(
                        cases.of(person).stream().map(GivenUpCases.Outlook::id), forms.startedBy(person.id()).stream())
                .toList();
        return work.owed(person.id(), new ArrayList<>(own));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Account person) {
        verifications.cancelAll(person);
        registration.profileCompleted(person.id());
        cases.giveUp(person);
        forms.startedBy(person.id()).forEach(work::discard);
        work.forget(person.id());
        erasure.erase(person.id());
    }
}
