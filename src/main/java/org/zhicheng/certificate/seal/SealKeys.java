package org.zhicheng.certificate.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.RawJwt;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Signs with ECDSA on P-256 (ES256, RFC 7518), which every browser can check by itself. All public keys of the keyset are
 * published: what an older one signed stays good.
 */
@Component
public class SealKeys {

    private final JwtPublicKeySign signer;
    private final String published;

    SealKeys(SealKeyset keyset) throws GeneralSecurityException, IOException {
        KeysetHandle keys = keyset.readOrMake();
        this.signer = keys.getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
        this.published = JwkSetConverter.fromPublicKeysetHandle(keys.getPublicKeysetHandle());
    }

    /** Returns all public keys as a JSON Web Key Set (RFC 7517). */
    public String published() {
        return published;
    }

    /** @return a compact JWS */
    String sign(Supplier<RawJwt> claims) {
        try {
            return signer.signAndEncode(claims.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A seal could not be made", e);
        }
    }
}
