package org.zhicheng.publicity.objection;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhicheng.secret.KeyedHash;

/** Takes objections of anybody, and tells who has the receipt and the contact what became of it (PB04). */
@Service
public class ObjectionDesk {

    private static final String NOBODY = "0".repeat(64);

    private final ObjectionFiling filing;
    private final ObjectionFiles files;
    private final ObjectionLimits limits;
    private final ObjectionRows rows;
    private final KeyedHash hash;

    /**
     * What its sender may know of an objection.
     *
     * @param dueAt until when it is to be judged; null once it is
     */
    public record Told(String receipt, ObjectionState state, Instant filedAt, Instant dueAt, Instant decidedAt) {}

    ObjectionDesk(
            ObjectionFiling filing, ObjectionFiles files, ObjectionLimits limits, ObjectionRows rows, KeyedHash hash) {
        this.filing = filing;
        this.files = files;
        this.limits = limits;
        this.rows = rows;
        this.hash = hash;
    }

    /** @return the receipt number */
    public String file(Filing sent, String address) {
        Runnable takeBack = limits.filed(sent.publicityId(), address);
        try {
            return filing.file(sent);
        } catch (RuntimeException refused) {
            takeBack.run();
            throw refused;
        }
    }

    /** @return an id by which the objection names the file */
    public String attach(InputStream content, String fileName, String address) {
        limits.sent(address);
        return files.keep(content, fileName);
    }

    /**
     * Unknown, wrong and somebody else's are one and the same answer.
     *
     * @param contact counts for nothing where the objection has none: its receipt is all that its sender has
     */
    public Optional<Told> ask(String receipt, String contact, String address) {
        limits.asked(address);
        String read = Receipts.read(receipt);
        Optional<Objection> found = Receipts.plausible(read) ? rows.ofReceipt(read) : Optional.empty();
        String wanted = found.map(Objection::contactHash).orElse(NOBODY);
        boolean nameless = found.filter(Objection::anonymous).isPresent();
        String given = ContactHash.of(hash, ObjectionRules.contact(contact));
        boolean same =
                MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        return found.filter(one -> nameless || same).map(ObjectionDesk::told);
    }

    private static Told told(Objection one) {
        return new Told(
                one.receipt(),
                one.state(),
                one.filedAt(),
                one.state().over() ? null : one.dueAt(),
                one.state().over() ? one.decidedAt() : null);
    }
}
