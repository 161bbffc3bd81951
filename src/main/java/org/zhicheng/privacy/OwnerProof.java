package org.zhicheng.privacy;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Checks that the owner is there, and not somebody at an unlocked screen, by everything that signing in asks for. */
@Component
public class OwnerProof {

    private final OwnerConfirmation confirmation;
    private final SecondFactors secondFactors;
    private final Messages messages;

    OwnerProof(OwnerConfirmation confirmation, SecondFactors secondFactors, Messages messages) {
        this.confirmation = confirmation;
        this.secondFactors = secondFactors;
        this.messages = messages;
    }

    /** Tells whether a code of the app is required, too. */
    public boolean needsCode(Account account) {
        return secondFactors.linked(account.id());
    }

    /**
     * @param proof the password; or Alipay's word of a few minutes ago where there is none
     * @param code of the app; null for an account without one
     * @throws RefusedException where it is somebody else
     */
    void require(Account account, OwnerConfirmation.Proof proof, String code) {
        confirmation.confirm(account, proof, "/password");
        if (needsCode(account) && !secondFactors.verify(account.id(), code == null ? "" : code)) {
            throw new RefusedException(List.of(Problem.block(null, "/code", messages.say("second-factor.wrong"))));
        }
    }
}
