package org.zhicheng.declaration.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.record.CheckResult;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.port.RecordUnavailableException;

/** Asks one outside record about a case. */
interface OutsideRecord {

    /** Names the record: social-security | education | continuing-education. */
    String kind();

    /** Returns the present question as a fingerprint: a different question needs a new answer. */
    String question(Dossier dossier);

    /** @throws RecordUnavailableException where the record cannot be asked now */
    CheckResult ask(Dossier dossier);

    /** Returns the result for an applicant who does not want the record to be asked. */
    CheckResult declined();

    CheckResult unavailable();

    /** Compares what is typed now with the kept answer; empty where they cannot be compared. */
    default Optional<CheckResult> compareAnew(RecordCheck kept, Dossier dossier) {
        return Optional.empty();
    }

    /** Hashes the parts, each with its length, so that two parts never look like one longer part. */
    static String fingerprint(List<String> parts) {
        try {
            String text = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining("|"));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
