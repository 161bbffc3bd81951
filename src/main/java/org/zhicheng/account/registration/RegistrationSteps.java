package org.zhicheng.account.registration;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.NewAccount;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;

/** Carries out the steps of registration.bpmn in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegistrationSteps {

    private final Registrations registrations;
    private final Accounts accounts;
    private final SmsCodes codes;
    private final Consents consents;
    private final AuditLog audit;
    private final Clock clock;

    RegistrationSteps(
            Registrations registrations,
            Accounts accounts,
            SmsCodes codes,
            Consents consents,
            AuditLog audit,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.codes = codes;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /** 发送短信验证码 (A05). */
    public void sendCode(String registrationId) {
        Registration registration = registrations.get(registrationId);
        codes.send(registration.codeSubject(), registration.accountId(), registration.mobile());
    }

    /**
     * 建立账号: the mobile number is proven now. An ID number that a stranger typed before keeps nobody out: it belongs
     * to whoever proves it first, by face or at a counter.
     *
     * @return false where the ID number was proven, or typed by the owner of this very phone: that person has an
     *     account already (A04); only who proved a number learns it
     */
    public boolean createAccount(String registrationId) {
        Registration registration = registrations.get(registrationId);
        String hash = registration.idNumberHash();
        if (accounts.findByProvenIdNumber(hash).isPresent()
                || accounts.findByIdNumberAndProvenMobile(hash, registration.mobile())
                        .isPresent()) {
            return false;
        }
        add(registration);
        accounts.mobileProven(registration.accountId(), registration.mobile(), clock.instant());
        return true;
    }

    /** 建立支付宝账号: who it is, is asked next. */
    public void createAlipayAccount(String registrationId) {
        Registration registration = registrations.get(registrationId);
        add(registration);
        accounts.linkAlipay(registration.accountId(), registration.alipayUserId());
    }

    /** @param end the end event of the diagram */
    public void end(String registrationId, String end) {
        registrations.end(registrationId, end);
    }

    private void add(Registration registration) {
        accounts.add(
                new NewAccount(
                        registration.accountId(),
                        registration.accountId(),
                        registration.displayName(),
                        registration.passwordHash(),
                        registration.encryptedIdNumber(),
                        registration.idNumberHash(),
                        registration.mobile(),
                        null,
                        false,
                        false,
                        Set.of()),
                clock.instant());
        consents.accepted(registration.accountId(), Consents.PRIVACY, registration.noticeVersion());
        consents.accepted(registration.accountId(), Consents.RECORD_CHECKS, registration.noticeVersion());
        audit.recordOwn(registration.accountId(), AuditKind.REGISTER);
    }
}
