package org.zhicheng.account.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.Masks;
import org.zhicheng.account.consent.PrivacyNotice;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.UserTasks;
import org.zhicheng.text.ReadAs;

/**
 * Registers strangers by the web form (A01–A06). Counting and the slow hash of the password happen before the
 * transaction: a crowd of strangers must not hold connections while it waits.
 */
@Service
public class RegistrationDesk {

    private final UserTasks forms;
    private final FormValidator validator;
    private final Registrations registrations;
    private final RegistrationFlow flow;
    private final IdNumbers idNumbers;
    private final SmsCodes codes;
    private final PasswordEncoder passwords;
    private final PrivacyNotice notice;
    private final Messages messages;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

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
            UserTasks forms,
            FormValidator validator,
            Registrations registrations,
            RegistrationFlow flow,
            IdNumbers idNumbers,
            SmsCodes codes,
            PasswordEncoder passwords,
            PrivacyNotice notice,
            Messages messages,
            ObjectMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.forms = forms;
        this.validator = validator;
        this.registrations = registrations;
        this.flow = flow;
        this.idNumbers = idNumbers;
        this.codes = codes;
        this.passwords = passwords;
        this.notice = notice;
        this.messages = messages;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The start form of registration.bpmn, as it is deployed. */
    public JsonNode form() {
        return schema().json();
    }

    /**
     * Starts a registration and sends the code.
     *
     * @param address where the request came from
     * @throws RefusedException with every problem at once
     * @throws TooOftenException where the number or the address asked too often
     */
    public Started begin(JsonNode data, String address) {
        FormSchema schema = schema();
        List<Problem> problems = validator.validate(schema, data, json.createObjectNode(), Mode.SUBMIT);
        if (problems.stream().anyMatch(Problem::blocks)) {
            throw new RefusedException(problems);
        }
        ObjectNode clean = validator.clean(schema, data, json.createObjectNode());
        String mobile = clean.path("mobile").asText();
        codes.admit(mobile, address);
        Registration registration = registration(clean, mobile);
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

    /** @throws TooOftenException where the number or the address asked too often */
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

    private Registration registration(ObjectNode data, String mobile) {
        String accountId = UUID.randomUUID().toString().replace("-", "");
        String idNumber = data.path("idNumber").asText();
        return new Registration(
                UUID.randomUUID().toString().replace("-", ""),
                accountId,
                Registration.AWAITING_CODE,
                ReadAs.tidyName(data.path("name").asText()),
                idNumbers.encrypt(accountId, idNumber),
                idNumbers.hash(idNumber),
                mobile,
                passwords.encode(data.path("password").asText()),
                null,
                notice.version(),
                clock.instant());
    }

    private FormSchema schema() {
        return forms.startForm(RegistrationProcess.KEY).map(FormSchema::parse).orElseThrow(this::unknown);
    }

    private NotFoundException unknown() {
        return new NotFoundException(messages.say("registration.unknown"));
    }
}
