package org.zhicheng.account.profile;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.registration.RegistrationFlow;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.RefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps 完善个人信息 (A08–A10): who somebody is and how to reach that person. */
@Service
public class ProfileDesk {

    /** Who tries out other people's ID numbers is stopped. */
    private static final Throttle.Limit ID_NUMBERS = new Throttle.Limit(10, Duration.ofDays(1));

    private final ProfileForms forms;
    private final ProfileRows rows;
    private final RegistrationFlow flow;
    private final Throttle throttle;
    private final Messages messages;
    private final TransactionTemplate transaction;

    /**
     * A profile form carries its known answers and the values that its conditions ask for: {@code verified}, {@code
     * mobileProven}.
     */
    public record ProfileForm(JsonNode schema, JsonNode data) {}

    ProfileDesk(
            ProfileForms forms,
            ProfileRows rows,
            RegistrationFlow flow,
            Throttle throttle,
            Messages messages,
            TransactionTemplate transaction) {
        this.forms = forms;
        this.rows = rows;
        this.flow = flow;
        this.throttle = throttle;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public ProfileForm form(Account account) {
        return forms.of(account);
    }

    /**
     * 保存.
     *
     * @throws RefusedException with every problem at once; A04 where the ID number was proven to be another's
     */
    public void save(Account account, JsonNode data) {
        ObjectNode clean = forms.checked(account, data);
        count(account, clean);
        transaction.executeWithoutResult(status -> {
            rows.write(account, clean);
            flow.profileCompleted(account.id());
        });
    }

    /** Counts a try from the task of 个人注册, before {@link #saveFromTask}. */
    void countFromTask(Account account, JsonNode data) {
        count(account, forms.checked(account, data));
    }

    /** The same as {@link #save} from the task of 个人注册, in the transaction that completes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void saveFromTask(Account account, JsonNode data) {
        rows.write(account, forms.checked(account, data));
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

    private static boolean namesIdentity(Account account, ObjectNode clean) {
        return !account.verified()
                && !clean.path("name").asString("").isEmpty()
                && !clean.path("idNumber").asString("").isEmpty();
    }
}
