package org.zhicheng.account.registration;

import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.consent.PrivacyNotice;
import org.zhicheng.problem.Messages;
import org.zhicheng.sql.RowIds;
import org.zhicheng.text.ReadAs;
import tools.jackson.databind.node.ObjectNode;

/** Makes registrations from what somebody typed, or from what Alipay says, under the notice of today. */
@Component
public class NewRegistrations {

    private final Registrations registrations;
    private final IdNumbers idNumbers;
    private final PasswordEncoder passwords;
    private final PrivacyNotice notice;
    private final Messages messages;
    private final Clock clock;

    NewRegistrations(
            Registrations registrations,
            IdNumbers idNumbers,
            PasswordEncoder passwords,
            PrivacyNotice notice,
            Messages messages,
            Clock clock) {
        this.registrations = registrations;
        this.idNumbers = idNumbers;
        this.passwords = passwords;
        this.notice = notice;
        this.messages = messages;
        this.clock = clock;
    }

    /** Makes a registration without keeping it: the slow part of it holds no connection. */
    Registration ofForm(ObjectNode data) {
        String accountId = RowIds.next();
        String idNumber = data.path("idNumber").asString("");
        return new Registration(
                RowIds.next(),
                accountId,
                Registration.AWAITING_CODE,
                ReadAs.tidyName(data.path("name").asString("")),
                idNumbers.encrypt(accountId, idNumber),
                idNumbers.hash(idNumber),
                data.path("mobile").asString(""),
                passwords.encode(data.path("password").asString("")),
                null,
                notice.version(),
                clock.instant());
    }

    /**
     * Makes a registration of somebody whom Alipay confirmed, and keeps it.
     *
     * @param nickname null where Alipay tells none
     */
    public Registration addOfAlipay(String alipayUserId, String nickname) {
        Registration registration = new Registration(
                RowIds.next(),
                RowIds.next(),
                Registration.AWAITING_PROFILE,
                nickname == null ? messages.say("alipay.nameless") : nickname,
                null,
                null,
                null,
                null,
                alipayUserId,
                notice.version(),
                clock.instant());
        registrations.add(registration);
        return registration;
    }
}
