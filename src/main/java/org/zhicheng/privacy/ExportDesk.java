package org.zhicheng.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Lets a person ask for a copy of everything that is kept of them, and fetch it (PIPL 45). */
@Service
public class ExportDesk {

    private static final Duration VALID = Duration.ofMinutes(10);

    private static final Throttle.Limit[] OFTEN = {
        new Throttle.Limit(1, VALID), new Throttle.Limit(5, Duration.ofDays(1))
    };

    private final OwnerProof owner;
    private final ExportRows rows;
    private final OwnCopy copy;
    private final OwnDeeds deeds;
    private final Throttle throttle;
    private final Messages messages;
    private final TransactionTemplate transaction;

    ExportDesk(
            OwnerProof owner,
            ExportRows rows,
            OwnCopy copy,
            OwnDeeds deeds,
            Throttle throttle,
            Messages messages,
            TransactionTemplate transaction) {
        this.owner = owner;
        this.rows = rows;
        this.copy = copy;
        this.deeds = deeds;
        this.throttle = throttle;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Asks for a copy, and tells the owner, so that a thief does not stay hidden.
     *
     * @param code of the app; null for an account without one
     * @throws org.zhicheng.problem.RefusedException where the owner is not there
     * @throws TooOftenException once in ten minutes, and five times a day, are enough
     */
    public ReadyCopy ask(Account account, OwnerConfirmation.Proof proof, String code) {
        owner.require(account, proof, code);
        throttle.admit(new Throttle.Count("data-export:" + account.id(), OFTEN))
                .orElseThrow(() -> new TooOftenException(messages.say("own.too-often"), VALID));
        return transaction.execute(status -> {
            deeds.note(account, AuditKind.EXPORT_OWN_DATA);
            deeds.tell(account, "data-exported");
            return rows.add(account.id(), VALID);
        });
    }

    /** Finds the copy that was asked for and can still be fetched. */
    public Optional<ReadyCopy> ready(Account account) {
        return rows.ready(account.id());
    }

    /** @throws NotFoundException where there is nothing to fetch, or not any more */
    public void fetch(Account account, String id) {
        if (!rows.fetch(account.id(), id)) {
            throw new NotFoundException(messages.say("own.expired"));
        }
        deeds.note(account, AuditKind.DOWNLOAD_OWN_DATA);
    }

    public String fileName(Account account) {
        return messages.say("own.file-name", account.displayName());
    }

    /** After {@link #fetch}. */
    public void write(Account account, OutputStream target) throws IOException {
        copy.write(account, target);
    }
}
