package org.zhicheng.certificate.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.RawJwt;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.secret.KeysetFile;

/**
 * Signs with ECDSA on P-256 (ES256, RFC 7518), which every browser can check by itself. The keys are one more keyset of
 * Tink's, {@code certificate-seal.json} beside those of the ID numbers. It is made where it is missing, also in an
 * installation of before: nothing that was signed is lost with it but the power to be checked, so that it belongs into
 * the backup. A new key is added to the keyset before it becomes the primary one, and the old one stays enabled: both
 * are published, and what either signed is good.
 */
@Component
public class SealKeys {

    private static final String FILE = "certificate-seal.json";

    private final JwtPublicKeySign signer;
    private final String published;

    public SealKeys(IdNumberKeys.Settings settings) throws GeneralSecurityException, IOException {
        JwtSignatureConfig.register();
        KeysetHandle keyset = new KeysetFile(settings.directory().resolve(FILE))
                .readOrMake(JwtEcdsaParameters.builder()
                        .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                        .setKidStrategy(JwtEcdsaParameters.KidStrategy.BASE64_ENCODED_KEY_ID)
                        .build());
        this.signer = keyset.getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
        this.published = JwkSetConverter.fromPublicKeysetHandle(keyset.getPublicKeysetHandle());
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
