package org.zhicheng.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.account.consent.Consent;
import org.zhicheng.account.consent.Consents;
import org.zhicheng.account.consent.PrivacyNotice;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.verification.VerificationDesk;

/** Lets a person take back a consent as easily as it was given (PIPL 15), and give it again. */
@Service
public class ConsentDesk {

    /**
     * Lists the consents that can be taken back alone. The notice of registration is not among them: without it there
     * is no account, so taking it back means cancelling the account.
     */
    private static final Set<String> WITHDRAWABLE = Set.of(Consents.REAL_PERSON, Consents.RECORD_CHECKS);

    private final Consents consents;
    private final PrivacyNotice notices;
    private final VerificationDesk verifications;
    private final AuditLog audit;
    private final Messages messages;

    /**
     * A view shows one consent of a person.
     *
     * @param version of the text that was accepted; null where nothing was
     * @param given whether it holds
     * @param consequence of taking it back, or of having done so, in Chinese
     * @param withdrawable whether it can be taken back without the account
     */
    public record ConsentView(
            String notice,
            String name,
            String version,
            Instant acceptedAt,
            Instant withdrawnAt,
            boolean given,
            String consequence,
            boolean withdrawable) {}

    ConsentDesk(
            Consents consents,
            PrivacyNotice notices,
            VerificationDesk verifications,
            AuditLog audit,
            Messages messages) {
        this.consents = consents;
        this.notices = notices;
        this.verifications = verifications;
        this.audit = audit;
        this.messages = messages;
    }

    /** Lists the consents of a person; of staff, who declare nothing, only the ones that they gave. */
    public List<ConsentView> of(Account account) {
        Map<String, Consent> said =
                consents.of(account.id()).stream().collect(Collectors.toMap(Consent::notice, Function.identity()));
        boolean staff = Groups.isStaff(account::memberOf);
        return Stream.of(Consents.PRIVACY, Consents.REAL_PERSON, Consents.RECORD_CHECKS)
                .filter(notice -> said.containsKey(notice) || (!staff && notice.equals(Consents.RECORD_CHECKS)))
                .map(notice -> view(notice, said.get(notice)))
                .toList();
    }

    /** @throws ConflictException where nothing is left of the account without it */
    @Transactional
    public void withdraw(Account account, String notice) {
        if (notice.equals(Consents.PRIVACY)) {
            throw new ConflictException(messages.say("own.consent.privacy.consequence"));
        }
        require(notice);
        if (consents.withdrawn(account.id(), notice)) {
            return;
        }
        consents.withdraw(account.id(), notice, version(notice));
        if (notice.equals(Consents.REAL_PERSON)) {
            verifications.withdrawConsent(account);
        }
        audit.record(account.id(), AuditKind.WITHDRAW_CONSENT, "account", account.id(), notice);
    }

    /** Gives the consent to the present text. */
    @Transactional
    public void give(Account account, String notice) {
        require(notice);
        if (consents.withdrawn(account.id(), notice)) {
            consents.accepted(account.id(), notice, version(notice));
            audit.record(account.id(), AuditKind.GIVE_CONSENT, "account", account.id(), notice);
        }
    }

    private void require(String notice) {
        if (!WITHDRAWABLE.contains(notice)) {
            throw new NotFoundException(messages.say("own.consent.unknown"));
        }
    }

    private ConsentView view(String notice, Consent said) {
        boolean given = said == null || said.withdrawnAt() == null;
        return new ConsentView(
                notice,
                messages.say("own.consent." + notice),
                said == null ? null : said.version(),
                said == null ? null : said.acceptedAt(),
                said == null ? null : said.withdrawnAt(),
                given,
                messages.say("own.consent." + notice + (given ? ".consequence" : ".withdrawn")),
                WITHDRAWABLE.contains(notice));
    }

    private String version(String notice) {
        return notice.equals(Consents.REAL_PERSON) ? notices.realPersonVersion() : notices.version();
    }
}
