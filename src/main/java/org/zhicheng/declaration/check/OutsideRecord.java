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

/** A record look-up asks one outside record about a case. */
interface OutsideRecord {

    /** social-security | education | continuing-education */
    String kind();

    /** What would be asked now, as a fingerprint: another question needs another answer. */
    String question(Dossier dossier);

    /** @throws RecordUnavailableException where the record cannot be asked now */
    CheckResult ask(Dossier dossier);

    /** Its applicant does not want it to be asked. */
    CheckResult declined();

    CheckResult unavailable();

    /** What is typed now held against what was answered before; empty where that cannot be compared. */
    default Optional<CheckResult> compareAnew(RecordCheck kept, Dossier dossier) {
        return Optional.empty();
    }

    /** Each part with its length, so that no text typed into one part can look like two. */
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
