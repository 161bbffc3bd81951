package org.zhicheng.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.text.ReadAs;

/**
 * Tells anybody whether a certificate holds (CF07), who knows its number and its holder's name: what the paper says. Who
 * knows only one of the two learns nothing, not even that there is such a number.
 */
@Service
public class CertificateVerifier {

    /** People type wrongly, and an employer has many papers; a machine is stopped. */
    private static final Throttle.Limit[] PER_ADDRESS = {
        new Throttle.Limit(60, Duration.ofMinutes(10)), new Throttle.Limit(600, Duration.ofDays(1))
    };

    private final CertificateRows rows;
    private final Throttle throttle;
    private final KeyedHash hash;
    private final Messages messages;

    /**
     * What anybody may see of a certificate.
     *
     * @param since when it came into this state
     */
    public record Seen(
            String number,
            CertificateState state,
            Instant since,
            String maskedName,
            String title,
            String specialty,
            String way,
            LocalDate obtainedOn,
            String office) {

        public static Seen of(Certificate certificate) {
            return new Seen(
                    certificate.number(),
                    certificate.state(),
                    certificate.stateAt(),
                    Account.masked(certificate.holderName()),
                    certificate.title(),
                    certificate.specialty(),
                    certificate.way(),
                    certificate.obtainedOn(),
                    certificate.office());
        }
    }

    CertificateVerifier(CertificateRows rows, Throttle throttle, KeyedHash hash, Messages messages) {
        this.rows = rows;
        this.throttle = throttle;
        this.hash = hash;
        this.messages = messages;
    }

    /**
     * Looks through all versions, the newest first: who has a paper from before a correction, with the name that it
     * says, learns that it was corrected (CF09).
     *
     * @param address of who asks
     * @return empty where no certificate has this number and this holder
     */
    public Optional<Seen> find(String number, String name, String address) {
        admit(address);
        List<Certificate> versions = rows.versions(ReadAs.code(number));
        byte[] asked = bytes(ReadAs.name(name));
        return versions.stream()
                .filter(version -> MessageDigest.isEqual(bytes(ReadAs.name(version.holderName())), asked))
                .findFirst()
                .map(Seen::of);
    }

    /**
     * @param sha256 of a file that somebody has
     * @return empty where it is no certificate of ours, or was changed
     */
    public Optional<Seen> findDocument(String sha256, String address) {
        admit(address);
        return rows.withDocument(sha256).map(Seen::of);
    }

    private void admit(String address) {
        throttle.admit(new Throttle.Count(hash.of("certificate-verifier", address), PER_ADDRESS))
                .orElseThrow(
                        () -> new TooOftenException(messages.say("certificate.too-often"), PER_ADDRESS[0].within()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
