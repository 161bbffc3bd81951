package org.zhicheng.account.profile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.registration.RegistrationProcess;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.UserTasks;
import org.zhicheng.text.ReadAs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fills the form of the profile with what is known of a person, and checks it when it comes back (A08–A10). */
@Component
public class ProfileForms {

    private final UserTasks forms;
    private final FormValidator validator;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final Messages messages;

    ProfileForms(UserTasks forms, FormValidator validator, Accounts accounts, IdNumbers idNumbers, Messages messages) {
        this.forms = forms;
        this.validator = validator;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.messages = messages;
    }

    ProfileDesk.ProfileForm of(Account account) {
        return new ProfileDesk.ProfileForm(schema().json(), known(account));
    }

    /** @throws RefusedException with every problem at once */
    ObjectNode checked(Account account, JsonNode data) {
        FormSchema schema = schema();
        ObjectNode facts = facts(account);
        List<Problem> problems = new ArrayList<>(validator.validate(schema, data, facts, Mode.SUBMIT));
        ObjectNode clean = validator.clean(schema, data, facts);
        if (!facts.path("identityKnown").asBoolean(false)
                && clean.path("idNumber").asString("").isEmpty()) {
            addUnsaid(problems, Problem.block("A03", "/idNumber", messages.say("A03.missing")));
        }
        boolean reachable = facts.path("mobileProven").asBoolean(false)
                || !clean.path("mobile").asString("").isEmpty()
                || !clean.path("email").asString("").isEmpty();
        if (!reachable) {
            addUnsaid(problems, Problem.block("A10", "/email", messages.say("A10.email")));
        }
        problems.addAll(proven(account, data));
        RefusedException.ifOneBlocks(problems);
        return clean;
    }

    /** A form as it is shipped demands both by itself; one that an admin changed need not. */
    private static void addUnsaid(List<Problem> problems, Problem problem) {
        if (problems.stream().noneMatch(said -> said.pointer().equals(problem.pointer()))) {
            problems.add(problem);
        }
    }

    /** Refuses changes of proven values (A09): the form hides both fields, but a browser may send them all the same. */
    private List<Problem> proven(Account account, JsonNode data) {
        if (!account.verified()) {
            return List.of();
        }
        String name = ReadAs.name(data.path("name").asString(""));
        String idNumber = ReadAs.idNumber(data.path("idNumber").asString(""));
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

    private ObjectNode known(Account account) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("facts", facts(account));
        boolean named = accounts.idNumberHash(account.id()).isPresent();
        data.put("name", named ? account.displayName() : "");
        data.put("mobile", account.mobile());
        data.put("email", account.email());
        return data;
    }

    /** Collects the values that the form's conditions ask for. */
    ObjectNode facts(Account account) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
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
                .map(FormSchema::deployed)
                .orElseThrow(() -> new NotFoundException(messages.say("profile.no-form")));
    }
}
