package org.zhicheng.account.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.signin.AccountLocks;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.audit.SignInHistory;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/**
 * Shows process admins the account of an applicant who asks for help: whom they can name in full, and no list of
 * everybody. What is shown tells people apart and why one cannot sign in; nothing of it names anybody whole.
 */
@Service
public class ApplicantDesk {

    private final ApplicantSearch search;
    private final Accounts accounts;
    private final PersonMask mask;
    private final AccountLocks locks;
    private final SecondFactors secondFactors;
    private final SignInHistory signIns;
    private final Messages messages;

    /**
     * An applicant, as far as it takes to help.
     *
     * @param who name and numbers, masked
     * @param closed whether the account was closed or cancelled
     * @param locked whether wrong tries keep somebody out for a while
     * @param secondFactor whether an authenticator app is linked
     * @param lastSignIn null where the audit knows of none
     */
    public record Applicant(
            String id,
            PersonMask.Masked who,
            boolean verified,
            boolean closed,
            boolean locked,
            boolean secondFactor,
            Instant lastSignIn) {}

    /** @param more whether there are more than are shown: a number finds who is meant */
    public record Found(List<Applicant> applicants, boolean more) {}

    ApplicantDesk(
            ApplicantSearch search,
            Accounts accounts,
            PersonMask mask,
            AccountLocks locks,
            SecondFactors secondFactors,
            SignInHistory signIns,
            Messages messages) {
        this.search = search;
        this.accounts = accounts;
        this.mask = mask;
        this.locks = locks;
        this.secondFactors = secondFactors;
        this.signIns = signIns;
        this.messages = messages;
    }

    /** @param typed a name, a mobile number or an ID number, in full */
    @Transactional(readOnly = true)
    public Found find(String typed) {
        List<Account> found = search.find(typed);
        List<Account> shown = found.stream().limit(ApplicantSearch.MOST).toList();
        Map<String, Instant> last =
                signIns.lastOf(shown.stream().map(Account::id).toList());
        return new Found(shown.stream().map(account -> view(account, last)).toList(), found.size() > shown.size());
    }

    @Transactional(readOnly = true)
    public Applicant one(String accountId) {
        return view(get(accountId), signIns.lastOf(List.of(accountId)));
    }

    /** @throws NotFoundException where it is nobody, or somebody of staff: their accounts are looked after elsewhere */
    Account get(String accountId) {
        return accounts.find(accountId)
                .filter(ApplicantSearch::isApplicant)
                .orElseThrow(() -> new NotFoundException(messages.say("applicant.unknown")));
    }

    private Applicant view(Account account, Map<String, Instant> last) {
        return new Applicant(
                account.id(),
                mask.of(account),
                account.verified(),
                accounts.credentials(account.id()).orElseThrow().closed(),
                locks.closedByTries(account),
                secondFactors.linked(account.id()),
                last.get(account.id()));
    }
}
