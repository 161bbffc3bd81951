package org.zhicheng.certificate.seal;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.RawJwt;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Makes the token that the code on a certificate carries: a JWS that anybody can check with the published keys, without
 * asking us (CF08). It says what was true when it was made; whether it still is, the list of states says.
 */
@Component
public class CertificateTokens {

    private final SealKeys keys;

    CertificateTokens(SealKeys keys) {
        this.keys = keys;
    }

    /**
     * @param platform the address of this installation, whose keys these are
     * @param statusList the address of the list of states
     */
    public String seal(SealedFacts facts, Instant issuedAt, String platform, String statusList) {
        return keys.sign(() -> {
            try {
                return RawJwt.newBuilder()
                        .setTypeHeader("zhicheng-certificate")
                        .setIssuer(platform)
                        .setJwtId(facts.number())
                        .setIssuedAt(issuedAt)
                        .withoutExpiration()
                        .addStringClaim("name", facts.maskedName())
                        .addStringClaim("title", facts.title())
                        .addStringClaim("specialty", facts.specialty())
                        .addStringClaim("obtained", facts.obtainedOn().toString())
                        .addStringClaim("office", facts.issuer())
                        .addStringClaim("sha256", facts.fingerprint())
                        .addJsonObjectClaim("status", StatusList.reference(facts.statusIndex(), statusList))
                        .build();
            } catch (JwtInvalidException e) {
                throw new IllegalArgumentException("A certificate with such facts cannot be sealed", e);
            }
        });
    }
}
