package org.zhicheng.certificate.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Tells two certificates apart by all that they say: who has the paper in hand and types what is printed can find out
 * whether that is what was signed, the whole name included.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * @param said what the certificate says, line by line, in the order of docs/certificate.md; no line has a line break
     * @return SHA-256, base64url, 43 characters
     */
    public static String of(List<String> said) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
