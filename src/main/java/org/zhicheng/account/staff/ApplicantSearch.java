package org.zhicheng.account.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountSearch;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.signin.AccountLogin;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Finds applicants by what somebody who asks for help says: all of a name or a number, and never a part of it. */
@Component
class ApplicantSearch {

    static final int MOST = 20;

    private final Accounts accounts;
    private final AccountLogin logins;
    private final Messages messages;

    ApplicantSearch(Accounts accounts, AccountLogin logins, Messages messages) {
        this.accounts = accounts;
        this.logins = logins;
        this.messages = messages;
    }

    /** @return one more than {@link #MOST} where there are more */
    List<Account> find(String typed) {
        String wanted = Typed.trimmed(typed);
        if (wanted.isEmpty()) {
            throw new RefusedException(List.of(Problem.block(null, "/person", messages.say("applicant.person"))));
        }
        List<Account> numbered = logins.meant(wanted);
        return (numbered.isEmpty() ? named(ReadAs.tidyName(wanted)) : numbered)
                .stream().filter(ApplicantSearch::isApplicant).toList();
    }

    static boolean isApplicant(Account account) {
        return !Groups.isStaff(account::memberOf) && !account.memberOf(Groups.FORMER_STAFF);
    }

    private List<Account> named(String name) {
        String literally = name.replaceAll("[%_\\\\]", "");
        return literally.isEmpty()
                ? List.of()
                : accounts.search(new AccountSearch(null, literally, null, null), 0, MOST + 1);
    }
}
