package org.zhicheng.account.password;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.identity.PasswordPolicy;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Refuses new passwords that are weak, or that tell something of their owner. */
@Component
public class NewPasswordRules {

    private final PasswordPolicy policy;
    private final IdNumbers idNumbers;
    private final Messages messages;

    NewPasswordRules(PasswordPolicy policy, IdNumbers idNumbers, Messages messages) {
        this.policy = policy;
        this.idNumbers = idNumbers;
        this.messages = messages;
    }

    /** @throws RefusedException where anybody's password must not be like this */
    void check(String password) {
        refuse(policy.faults(password, Stream.empty()));
    }

    /** @throws RefusedException where this person's password must not be like this */
    void check(Account account, String password) {
        Stream<String> personal = Stream.of(
                account.displayName(),
                account.mobile(),
                account.email(),
                account.loginName(),
                idNumbers.reveal(account.id(), account.id(), "check-password").orElse(null));
        refuse(policy.faults(password, personal.filter(Objects::nonNull)));
    }

    void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(faults.stream()
                    .map(fault -> Problem.block(null, "/password", messages.say("password." + fault)))
                    .toList());
        }
    }
}
