package org.zhicheng.certificate.seal;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals the list of files of a package of the archive (AR01), with the keys of certificates and a type of its own. */
@Component
public class ManifestSeal {

    private static final String TYPE = "zhicheng-archive";
    private static final String CASE = "case";
    private static final String HASH = "sha256";

    private final SealKeys keys;

    ManifestSeal(SealKeys keys) {
        this.keys = keys;
    }

    /**
     * @param platform the address of this installation, whose keys these are
     * @return a compact JWS
     */
    public String over(SealedManifest manifest, Instant at, String platform) {
        return keys.sign(() -> RawJwt.newBuilder()
                .setTypeHeader(TYPE)
                .setIssuer(platform)
                .setJwtId(manifest.id())
                .setIssuedAt(at)
                .withoutExpiration()
                .addStringClaim(CASE, manifest.caseNumber())
                .addStringClaim(HASH, manifest.sha256())
                .build());
    }

    /**
     * @param published the keys to believe, as a JSON Web Key Set
     * @return empty where none of them made this seal
     */
    public static Optional<SealedManifest> opened(String seal, String published) {
        try {
            JwtSignatureConfig.register();
            VerifiedJwt token = JwkSetConverter.toPublicKeysetHandle(published)
                    .getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class)
                    .verifyAndDecode(
                            seal,
                            JwtValidator.newBuilder()
                                    .expectTypeHeader(TYPE)
                                    .ignoreIssuer()
                                    .allowMissingExpiration()
                                    .build());
            return Optional.of(
                    new SealedManifest(token.getJwtId(), token.getStringClaim(CASE), token.getStringClaim(HASH)));
        } catch (GeneralSecurityException | IOException forged) {
            return Optional.empty();
        }
    }
}
