package org.zhicheng.account.staff;

import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Shows the accounts of reviewers and process admins. */
@Service
public class StaffMembers {

    private final Accounts accounts;
    private final Messages messages;

    /**
     * @param groups offices, and the groups of their heads and of process admins
     * @param idNumberKnown whether it can be told what this person must not decide (Y01)
     */
    public record Member(
            String id,
            String loginName,
            String name,
            String mobile,
            List<String> groups,
            boolean active,
            boolean idNumberKnown) {}

    StaffMembers(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** @throws NotFoundException where it is nobody of staff, nor was */
    Account get(String accountId) {
        return accounts.find(accountId)
                .filter(account -> Groups.isStaff(account::memberOf) || account.memberOf(Groups.FORMER_STAFF))
                .orElseThrow(() -> new NotFoundException(messages.say("staff.unknown")));
    }

    Member of(Account account) {
        return new Member(
                account.id(),
                account.loginName(),
                account.displayName(),
                account.mobile(),
                account.groups().stream().filter(Groups::isAssigned).sorted().toList(),
                !account.memberOf(Groups.FORMER_STAFF),
                accounts.personKnown(account.id()));
    }
}
