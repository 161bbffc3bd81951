package org.zhicheng.certificate.share;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateRegister;
import org.zhicheng.certificate.CertificateState;
import org.zhicheng.certificate.CopyPrinting;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.sql.RowIds;

/** Makes copies and ends them; what is written is in the transaction of the caller. */
@Component
class CopyMaking {

    private final CertificateRegister register;
    private final CopyRules rules;
    private final CopyPrinting printing;
    private final CopyRows rows;
    private final Messages messages;
    private final Clock clock;

    CopyMaking(
            CertificateRegister register,
            CopyRules rules,
            CopyPrinting printing,
            CopyRows rows,
            Messages messages,
            Clock clock) {
        this.register = register;
        this.rules = rules;
        this.printing = printing;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Finds whether this person may make such a copy now, before anything is locked; each one that is asked for counts.
     *
     * @return the purpose as it is printed
     */
    String admit(String number, String purpose, LocalDate until, Account holder) {
        if (register.numbered(number, holder.id()).isEmpty()) {
            throw new NotFoundException(messages.say("certificate.gone"));
        }
        String printed = rules.admit(purpose, until);
        rules.admitNow(holder.id());
        return printed;
    }

    /** @param purpose as it is printed */
    CertificateCopy make(String number, String purpose, LocalDate until) {
        Certificate certificate = register.lock(number).orElseThrow();
        if (certificate.state() != CertificateState.VALID) {
            throw new ConflictException(messages.say("certificate.copy.invalid"));
        }
        if (rows.usable(number, LocalDate.now(clock)) >= CopyRules.MOST_USABLE) {
            throw new ConflictException(messages.say("certificate.copy.many", CopyRules.MOST_USABLE));
        }
        return kept(certificate, purpose, until);
    }

    private CertificateCopy kept(Certificate certificate, String purpose, LocalDate until) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int place = register.givePlace();
        CertificateCopy copy = new CertificateCopy(
                RowIds.next(),
                certificate.id(),
                certificate.number(),
                certificate.holderId(),
                purpose,
                until,
                now,
                null,
                place,
                printing.printed(certificate, purpose, until, place, now));
        rows.insert(copy);
        return copy;
    }

    boolean end(CertificateCopy copy) {
        boolean ended = rows.end(copy.id(), clock.instant());
        if (ended) {
            register.copyEnded();
        }
        return ended;
    }
}
