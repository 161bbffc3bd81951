package org.zhicheng.account.profile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.ReadAs;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what people said of themselves; a number that was proven to be another's is refused (A04). */
@Component
public class ProfileRows {

    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final AuditLog audit;
    private final Messages messages;

    ProfileRows(Accounts accounts, IdNumbers idNumbers, AuditLog audit, Messages messages) {
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.audit = audit;
        this.messages = messages;
    }

    /** @throws RefusedException where the ID number was proven to be another's */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Account account, ObjectNode clean) {
        identity(account, clean);
        accounts.setContact(account.id(), textOrNull(clean, "mobile"), textOrNull(clean, "email"));
        audit.recordOwn(account.id(), AuditKind.CHANGE_PROFILE);
    }

    private void identity(Account account, ObjectNode clean) {
        String idNumber = clean.path("idNumber").asString("");
        String name = ReadAs.tidyName(clean.path("name").asString(""));
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

    private static String textOrNull(ObjectNode data, String key) {
        String text = data.path(key).asString("");
        return text.isEmpty() ? null : text;
    }
}
