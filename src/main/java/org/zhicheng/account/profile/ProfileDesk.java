package org.zhicheng.account.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Credentials;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.registration.RegistrationFlow;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.UserTasks;
import org.zhicheng.text.ReadAs;

/** Keeps 完善个人信息 (A08–A10): who somebody is and how to reach that person. */
@Service
public class ProfileDesk {

    /** Who tries out other people's ID numbers is stopped. */
    private static final Throttle.Limit ID_NUMBERS = new Throttle.Limit(10, Duration.ofDays(1));

    private final UserTasks forms;
    private final FormValidator validator;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final RegistrationFlow flow;
    private final Throttle throttle;
    private final AuditLog audit;
    private final Messages messages;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    /**
     * A profile form carries its known answers and the values that its conditions ask for: {@code verified}, {@code
     * mobileProven}.
     */
    public record ProfileForm(JsonNode schema, ObjectNode data) {}

    ProfileDesk(
            UserTasks forms,
            FormValidator validator,
            Accounts accounts,
            IdNumbers idNumbers,
            RegistrationFlow flow,
            Throttle throttle,
            AuditLog audit,
            Messages messages,
            ObjectMapper json,
            TransactionTemplate transaction) {
        this.forms = forms;
        this.validator = validator;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.flow = flow;
        this.throttle = throttle;
        this.audit = audit;
        this.messages = messages;
        this.json = json;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public Profile profile(Account account) {
        Credentials credentials = accounts.credentials(account.id()).orElseThrow();
        String idNumber = idNumbers.masked(account.id());
        return new Profile(
                account.id(),
                account.displayName(),
                idNumber,
                account.mobile(),
                credentials.mobileProvenAt() != null,
                account.email(),
                complete(account),
                accounts.identityLost(account.id()),
                account.verifiedAt(),
                accounts.verifiedChannel(account.id()).orElse(null),
                credentials.passwordHash() != null,
                credentials.alipayUserId() != null,
                credentials.hasSecondFactor());
    }

    /** Tells whether name, number and a way to reach the person are known (A08). */
    @Transactional(readOnly = true)
    public boolean complete(Account account) {
        return accounts.idNumberHash(account.id()).isPresent() && (account.mobile() != null || account.email() != null);
    }

    @Transactional(readOnly = true)
    public ProfileForm form(Account account) {
        return new ProfileForm(schema().json(), known(account));
    }

    /**
     * 保存.
     *
     * @throws RefusedException with every problem at once; A04 where the ID number was proven to be another's
     */
    public void save(Account account, JsonNode data) {
        ObjectNode clean = checked(account, data);
        count(account, clean);
        transaction.executeWithoutResult(status -> {
            write(account, clean);
            flow.profileCompleted(account.id());
        });
    }

    /** Counts a try from the task of 个人注册, before {@link #saveFromTask}. */
    void countFromTask(Account account, JsonNode data) {
        count(account, checked(account, data));
    }

    /** The same as {@link #save} from the task of 个人注册, in the transaction that completes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void saveFromTask(Account account, JsonNode data) {
        write(account, checked(account, data));
    }

    /**
     * Counts a try outside the transaction: a refusal tells that a number is taken, and would take its count back with
     * it.
     */
    private void count(Account account, ObjectNode clean) {
        if (namesIdentity(account, clean)) {
            throttle.admit(new Throttle.Count("profile-id-number:" + account.id(), ID_NUMBERS))
                    .orElseThrow(() -> new TooOftenException(messages.say("profile.too-often"), ID_NUMBERS.within()));
        }
    }

    private ObjectNode checked(Account account, JsonNode data) {
        FormSchema schema = schema();
        ObjectNode facts = facts(account);
        List<Problem> problems = new ArrayList<>(validator.validate(schema, data, facts, Mode.SUBMIT));
        ObjectNode clean = validator.clean(schema, data, facts);
        if (!facts.path("identityKnown").asBoolean()
                && clean.path("idNumber").asText("").isEmpty()) {
            problems.add(Problem.block("A03", "/idNumber", messages.say("A03.missing")));
        }
        boolean reachable = facts.path("mobileProven").asBoolean()
                || !clean.path("mobile").asText("").isEmpty()
                || !clean.path("email").asText("").isEmpty();
        if (!reachable) {
            problems.add(Problem.block("A10", "/email", messages.say("A10.email")));
        }
        problems.addAll(proven(account, data));
        if (problems.stream().anyMatch(Problem::blocks)) {
            throw new RefusedException(problems);
        }
        return clean;
    }

    private void write(Account account, ObjectNode clean) {
        identity(account, clean);
        accounts.setContact(account.id(), textOrNull(clean, "mobile"), textOrNull(clean, "email"));
        audit.record(account.id(), AuditKind.CHANGE_PROFILE, "account", account.id(), null);
    }

    private static boolean namesIdentity(Account account, ObjectNode clean) {
        return !account.verified()
                && !clean.path("name").asText("").isEmpty()
                && !clean.path("idNumber").asText("").isEmpty();
    }

    /** Refuses changes of proven values (A09): the form hides both fields, but a browser may send them all the same. */
    private List<Problem> proven(Account account, JsonNode data) {
        if (!account.verified()) {
            return List.of();
        }
        String name = ReadAs.name(data.path("name").asText(""));
        String idNumber = ReadAs.idNumber(data.path("idNumber").asText(""));
        boolean sameNumber = idNumber.isEmpty()
                || accounts.idNumberHash(account.id())
                        .filter(idNumbers.hash(idNumber)::equals)
                        .isPresent();
        List<Problem> problems = new ArrayList<>();
        if (!name.isEmpty() && !name.equals(ReadAs.name(account.displayName()))) {
            problems.add(Problem.block("A09", "/name", messages.say("A09")));
        }
        if (!sameNumber) {
            problems.add(Problem.block("A09", "/idNumber", messages.say("A09")));
        }
        return problems;
    }

    private void identity(Account account, ObjectNode clean) {
        String idNumber = clean.path("idNumber").asText("");
        String name = ReadAs.tidyName(clean.path("name").asText(""));
        if (account.verified() || name.isEmpty()) {
            return;
        }
        if (idNumber.isEmpty()) {
            accounts.rename(account.id(), name);
            return;
        }
        boolean set = accounts.setIdentity(
                account.id(), name, idNumbers.encrypt(account.id(), idNumber), idNumbers.hash(idNumber));
        if (!set) {
            throw new RefusedException(List.of(Problem.block("A04", "/idNumber", messages.say("A04.profile"))));
        }
    }

    private ObjectNode known(Account account) {
        ObjectNode data = json.createObjectNode();
        data.set("facts", facts(account));
        boolean named = accounts.idNumberHash(account.id()).isPresent();
        data.put("name", named ? account.displayName() : "");
        data.put("mobile", account.mobile());
        data.put("email", account.email());
        return data;
    }

    /** Collects the values that the form's conditions ask for. */
    ObjectNode facts(Account account) {
        ObjectNode facts = json.createObjectNode();
        facts.put("identityKnown", accounts.idNumberHash(account.id()).isPresent());
        String masked = idNumbers.masked(account.id());
        if (masked != null) {
            facts.put("idNumberMasked", masked);
        }
        facts.put("verified", account.verified());
        facts.put(
                "mobileProven", accounts.credentials(account.id()).orElseThrow().mobileProvenAt() != null);
        return facts;
    }

    private FormSchema schema() {
        return forms.deployedForm(RegistrationProcess.COMPLETE_PROFILE)
                .map(FormSchema::parse)
                .orElseThrow(() -> new NotFoundException(messages.say("profile.no-form")));
    }

    private static String textOrNull(ObjectNode data, String key) {
        String text = data.path(key).asText("");
        return text.isEmpty() ? null : text;
    }
}
