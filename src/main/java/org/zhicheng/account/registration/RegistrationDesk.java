package org.zhicheng.account.registration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Masks;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers strangers by the web form (A01–A06). Counting and the slow hash of the password happen before the
 * transaction: a crowd of strangers must not hold connections while it waits.
 */
@Service
public class RegistrationDesk {

    private final RegistrationForm form;
    private final NewRegistrations newcomers;
    private final Registrations registrations;
    private final RegistrationFlow flow;
    private final SmsCodes codes;
    private final Messages messages;
    private final TransactionTemplate transaction;

    /**
     * A started registration says where its code went.
     *
     * @param mobile masked: where the code went
     */
    public record Started(String registrationId, String mobile) {}

    /**
     * The answer to an entered code says whether the account exists now.
     *
     * @param accountId of the new account; null where there is none yet
     * @param problem in Chinese; null where the account exists
     * @param mayRetry whether the same code may be entered again
     * @param ended whether no code leads on from here: the ID number has an account (A04)
     */
    public record Entered(String accountId, String problem, boolean mayRetry, boolean ended) {}

    RegistrationDesk(
            RegistrationForm form,
            NewRegistrations newcomers,
            Registrations registrations,
            RegistrationFlow flow,
            SmsCodes codes,
            Messages messages,
            TransactionTemplate transaction) {
        this.form = form;
        this.newcomers = newcomers;
        this.registrations = registrations;
        this.flow = flow;
        this.codes = codes;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** The start form of registration.bpmn, as it is deployed. */
    public JsonNode form() {
        return form.schema().json();
    }

    /**
     * Starts a registration and sends the code.
     *
     * @param address where the request came from
     * @throws RefusedException with every problem at once
     */
    public Started begin(JsonNode data, String address) {
        ObjectNode clean = form.accept(data);
        String mobile = clean.path("mobile").asString("");
        codes.admit(mobile, address);
        Registration registration = newcomers.ofForm(clean);
        transaction.executeWithoutResult(status -> {
            registrations.add(registration);
            flow.submitted(registration.id());
        });
        return new Started(registration.id(), Masks.mobile(mobile));
    }

    public Entered enter(String registrationId, String code) {
        Registration registration = registrations.find(registrationId).orElseThrow(this::unknown);
        if (!registration.open()) {
            throw new ConflictException(messages.say("registration.ended"));
        }
        SmsCodes.Outcome outcome = codes.enter(registration.codeSubject(), code);
        if (outcome == SmsCodes.Outcome.WRONG) {
            return new Entered(null, messages.say("A05.wrong"), true, false);
        }
        if (outcome == SmsCodes.Outcome.VOID || !flow.codeConfirmed(registrationId)) {
            return new Entered(null, messages.say("A05"), false, false);
        }
        boolean created = registrations.get(registrationId).status().equals(Registration.ACCOUNT_CREATED);
        return created
                ? new Entered(registration.accountId(), null, false, true)
                : new Entered(null, messages.say("A04"), false, true);
    }

    /** Sends the code again, unless the number or the address asked too often. */
    public void requestCode(String registrationId, String address) {
        Registration registration = registrations
                .find(registrationId)
                .filter(Registration::open)
                .orElseThrow(() -> new ConflictException(messages.say("registration.ended")));
        codes.admit(registration.mobile(), address);
        if (!flow.codeRequested(registrationId)) {
            throw new ConflictException(messages.say("registration.ended"));
        }
    }

    private NotFoundException unknown() {
        return new NotFoundException(messages.say("registration.unknown"));
    }
}
