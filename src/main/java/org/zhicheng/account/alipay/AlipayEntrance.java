package org.zhicheng.account.alipay;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Credentials;
import org.zhicheng.account.registration.NewRegistrations;
import org.zhicheng.account.registration.Registration;
import org.zhicheng.account.registration.RegistrationFlow;
import org.zhicheng.account.signin.CredentialNotices;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;

/**
 * Lets somebody in by Alipay (A07, A08): into the linked account, into a new one, or linking Alipay to the account that
 * is signed in already. The caller has compared the state with the session.
 */
@Service
public class AlipayEntrance {

    private final List<AlipayLogin> alipay;
    private final Accounts accounts;
    private final NewRegistrations newcomers;
    private final RegistrationFlow flow;
    private final CredentialNotices notices;
    private final Messages messages;
    private final TransactionTemplate transaction;

    /** @param alipay in the order of their precedence: the real one before a simulator */
    AlipayEntrance(
            List<AlipayLogin> alipay,
            Accounts accounts,
            NewRegistrations newcomers,
            RegistrationFlow flow,
            CredentialNotices notices,
            Messages messages,
            TransactionTemplate transaction) {
        this.alipay = List.copyOf(alipay);
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.flow = flow;
        this.notices = notices;
        this.messages = messages;
        this.transaction = transaction;
    }

    public boolean open() {
        return !alipay.isEmpty();
    }

    /** @throws AlipayUnavailableException where Alipay is not connected */
    public URI authorizationPage(String state, URI callback) {
        return login().authorizationPage(state, callback);
    }

    /** Identifies the person who came back; the code works once. */
    public AlipayIdentity identify(String code) {
        return login().identify(code);
    }

    /** The account that this Alipay account opens. */
    @Transactional(readOnly = true)
    public Optional<Account> find(AlipayIdentity identity) {
        return accounts.findByAlipay(identity.userId());
    }

    /** Starts 个人注册 for somebody new, after the privacy notice was accepted. A second click changes nothing. */
    public Account register(AlipayIdentity identity) {
        try {
            return transaction.execute(status -> begin(identity));
        } catch (DuplicateKeyException e) {
            return find(identity).orElseThrow(() -> e);
        }
    }

    private Account begin(AlipayIdentity identity) {
        Registration registration = newcomers.addOfAlipay(identity.userId(), identity.nickname());
        flow.alipayAuthorized(registration.id(), registration.accountId());
        return accounts.find(registration.accountId()).orElseThrow();
    }

    /**
     * Links an Alipay account, which was proven just now, to an account whose owner was confirmed just before. An
     * account that the same Alipay account opened by mistake, and in which nobody was named yet, gives it up.
     */
    @Transactional
    public void link(Account account, AlipayIdentity identity) {
        Optional<Account> holder = accounts.findByAlipay(identity.userId());
        if (holder.isPresent() && !holder.get().id().equals(account.id())) {
            if (accounts.idNumberHash(holder.get().id()).isPresent()) {
                throw new ConflictException(messages.say("alipay.taken"));
            }
            accounts.linkAlipay(holder.get().id(), null);
        }
        try {
            accounts.linkAlipay(account.id(), identity.userId());
        } catch (DuplicateKeyException e) {
            throw new ConflictException(messages.say("alipay.taken"));
        }
        notices.changed(account.id(), AuditKind.LINK_ALIPAY);
    }

    /**
     * Takes the link away from an account whose owner was confirmed just before.
     *
     * @throws ConflictException where there is none, or no other way in would be left: a password, and a phone by which
     *     a forgotten one is replaced
     */
    @Transactional
    public void unlink(Account account) {
        accounts.hold(account.id());
        Credentials credentials = accounts.credentials(account.id()).orElseThrow();
        if (credentials.alipayUserId() == null) {
            throw new ConflictException(messages.say("alipay.not-linked"));
        }
        if (credentials.passwordHash() == null || credentials.mobileProvenAt() == null) {
            throw new ConflictException(messages.say("alipay.last-way"));
        }
        accounts.linkAlipay(account.id(), null);
        notices.changed(account.id(), AuditKind.UNLINK_ALIPAY);
    }

    private AlipayLogin login() {
        return alipay.stream().findFirst().orElseThrow(() -> new AlipayUnavailableException("Alipay is not connected"));
    }
}
