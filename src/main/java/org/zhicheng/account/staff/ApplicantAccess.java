package org.zhicheng.account.staff;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.session.AccountSessions;
import org.zhicheng.account.signin.AccountLocks;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/**
 * Lets process admins help an applicant who cannot sign in, or fears that somebody else can. A password is nobody's to
 * give: applicants choose a new one by a code that goes to their phone.
 */
@Service
public class ApplicantAccess {

    private final ApplicantDesk desk;
    private final AccountLocks locks;
    private final SecondFactors secondFactors;
    private final AccountSessions sessions;
    private final AuditLog audit;
    private final Messages messages;

    ApplicantAccess(
            ApplicantDesk desk,
            AccountLocks locks,
            SecondFactors secondFactors,
            AccountSessions sessions,
            AuditLog audit,
            Messages messages) {
        this.desk = desk;
        this.locks = locks;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.audit = audit;
        this.messages = messages;
    }

    /** Forgets wrong passwords and codes, the own ones and strangers'. */
    @Transactional
    public void unlock(String accountId, String admin) {
        Account account = desk.get(accountId);
        locks.forgiveEverywhere(account);
        audit.record(admin, AuditKind.UNLOCK_APPLICANT, "account", accountId, null);
    }

    @Transactional
    public void signOutEverywhere(String accountId, String admin) {
        desk.get(accountId);
        sessions.end(accountId);
        audit.record(admin, AuditKind.SIGN_OUT_APPLICANT, "account", accountId, null);
    }

    /** Removes a lost authenticator app, of which its owner is told; whoever is signed in has to sign in again. */
    @Transactional
    public void removeSecondFactor(String accountId, String admin) {
        desk.get(accountId);
        if (!secondFactors.linked(accountId)) {
            throw new RefusedException(List.of(Problem.block(null, "", messages.say("applicant.no-factor"))));
        }
        secondFactors.remove(accountId);
        sessions.end(accountId);
        audit.record(admin, AuditKind.REMOVE_APPLICANT_FACTOR, "account", accountId, null);
    }
}
