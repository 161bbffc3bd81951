package org.zhicheng.secret;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Encrypts values that must be read again. A value encrypted for one row does not decrypt when it is copied to another.
 */
@Component
public class Encryption {

    private final Aead aead;

    Encryption(IdNumberKeys keys) {
        this.aead = keys.aead();
    }

    /**
     * @param owner the row it belongs to: {@code account:<id>}
     * @return base64
     */
    public String close(String owner, String secret) {
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), associated(owner)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt a secret", e);
        }
    }

    public String open(String owner, String text) {
        try {
            return new String(
                    aead.decrypt(Base64.getDecoder().decode(text), associated(owner)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot decrypt the secret of " + owner, e);
        }
    }

    private static byte[] associated(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
